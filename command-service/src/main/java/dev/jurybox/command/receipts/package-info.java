/** What became of the commands their senders named. */
@NullMarked
package dev.jurybox.command.receipts;

import org.jspecify.annotations.NullMarked;
