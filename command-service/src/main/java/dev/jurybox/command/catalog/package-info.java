/** Tools enter the catalogue here. */
@NullMarked
package dev.jurybox.command.catalog;

import org.jspecify.annotations.NullMarked;
