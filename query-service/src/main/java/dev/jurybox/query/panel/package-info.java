/** What the panel says: a review a seat, and the verdict they add up to. */
@NullMarked
package dev.jurybox.query.panel;

import org.jspecify.annotations.NullMarked;
