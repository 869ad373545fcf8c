/**
 * An auditor that reads a log without the rules of the code that wrote it, and fails at an event that breaks an
 * invariant.
 */
@NullMarked
package dev.jurybox.command.ledger;

import org.jspecify.annotations.NullMarked;
