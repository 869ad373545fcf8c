/** Tools as pages show them. */
@NullMarked
package dev.jurybox.query.catalog;

import org.jspecify.annotations.NullMarked;
