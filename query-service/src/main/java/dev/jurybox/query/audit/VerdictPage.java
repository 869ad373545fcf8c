package dev.jurybox.query.audit;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A page of the history, newest first.
 *
 * @param comparisons by tool, the published ones that it is in, newest first: those that a verdict of it touches
 * @param next what to go on with; nothing on the last page
 */
record VerdictPage(List<VerdictChange> verdicts, SortedMap<String, List<String>> comparisons, @Nullable String next) {}
