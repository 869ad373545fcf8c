package dev.jurybox.local.verify;

import dev.jurybox.local.recount.LogFinding;
import java.util.List;

/**
 * The result of comparing the answers of the query service with a recount of the log.
 *
 * @param seed the seed that the positions were drawn with
 * @param positions the past positions that answers were compared as of
 * @param events the number of events of the log
 * @param ballots how many votes count at the end of the log
 * @param answers how many tools, rows of boards and changes of verdicts were compared
 * @param currentBoards whether the current boards were compared. If events were recorded all the time, the boards as of
 *     the last position were compared in their place
 * @param unreadable how many events are missing, could not be applied, or contradict others
 * @param findings the first of these events
 * @param different how many values differ
 * @param differences the first of these values
 * @param disregarded the events that operators disregarded, each with the reason
 */
public record DeepReport(
        boolean sound, long seed, List<Long> positions, long events, long tools, long ballots, long answers,
        boolean currentBoards, long unreadable, List<LogFinding> findings, long different,
        List<AnswerDifference> differences, List<LogFinding> disregarded) {}
