/** What all answers to commands have in common: receipts, problems and revisions. */
@NullMarked
package dev.jurybox.command.http;

import org.jspecify.annotations.NullMarked;
