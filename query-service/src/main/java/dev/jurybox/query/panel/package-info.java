/** The panel's reviews, one per seat, and the verdict that follows from them. */
@NullMarked
package dev.jurybox.query.panel;

import org.jspecify.annotations.NullMarked;
