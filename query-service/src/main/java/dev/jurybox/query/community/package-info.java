/** The community's votes, counted. */
@NullMarked
package dev.jurybox.query.community;

import org.jspecify.annotations.NullMarked;
