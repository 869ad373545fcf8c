/** Verifies live generations against the log, and the tallies against the ballots. */
@NullMarked
package dev.jurybox.query.verification;

import org.jspecify.annotations.NullMarked;
