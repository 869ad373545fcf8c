@NullMarked
package dev.jurybox.command.receipts;

import org.jspecify.annotations.NullMarked;
