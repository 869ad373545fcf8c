/** The votes of the caller, across all tools. */
@NullMarked
package dev.jurybox.query.myvotes;

import org.jspecify.annotations.NullMarked;
