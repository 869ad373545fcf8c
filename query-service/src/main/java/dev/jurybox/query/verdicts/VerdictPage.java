package dev.jurybox.query.verdicts;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A page of the history, newest first.
 *
 * @param comparisons by tool, the published comparisons that the tool is in, newest first: a change of its verdict
 *     affects them
 * @param disregarded the events of the tool that operators disregarded, if the history is of one tool; on its first
 *     page
 * @param next the cursor of the next page; null on the last page
 */
public record VerdictPage(List<VerdictHistoryEntry> verdicts, SortedMap<String, List<String>> comparisons,
        List<DisregardedChange> disregarded, @Nullable String next) {}
