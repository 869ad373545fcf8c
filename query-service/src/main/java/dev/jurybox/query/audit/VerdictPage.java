package dev.jurybox.query.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the history, newest first.
 *
 * @param next what to go on with; nothing on the last page
 */
record VerdictPage(List<VerdictChange> verdicts, @Nullable String next) {}
