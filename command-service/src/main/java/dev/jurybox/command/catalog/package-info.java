/** Commands on the catalogue of tools. */
@NullMarked
package dev.jurybox.command.catalog;

import org.jspecify.annotations.NullMarked;
