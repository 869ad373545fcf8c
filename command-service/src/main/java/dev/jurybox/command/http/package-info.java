/** What is asked of every request, and what every answer has in common: receipts and problem details. */
@NullMarked
package dev.jurybox.command.http;

import org.jspecify.annotations.NullMarked;
