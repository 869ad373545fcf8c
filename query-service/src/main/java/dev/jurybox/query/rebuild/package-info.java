/**
 * Rebuilds projections blue/green: builds a generation beside the live one, compares the two, and promotes the new one.
 */
@NullMarked
package dev.jurybox.query.rebuild;

import org.jspecify.annotations.NullMarked;
