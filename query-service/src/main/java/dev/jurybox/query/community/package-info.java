/** What the community says, counted. */
@NullMarked
package dev.jurybox.query.community;

import org.jspecify.annotations.NullMarked;
