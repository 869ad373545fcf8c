package dev.jurybox.query.ranking;

import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.feed.Generations;
import dev.jurybox.query.feed.Generations.Edition;
import dev.jurybox.query.feed.Hearing;
import dev.jurybox.query.feed.ParkedSubject;
import dev.jurybox.query.feed.Parking;
import dev.jurybox.query.freshness.AsOf;
import dev.jurybox.query.http.Refusal;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.Move;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Boards as they were at a position. What is hot is not among them: places there change by the hour, without anything
 * happening. The past stays what it was, so what was reckoned is kept.
 */
@Component
public class PastBoards {

    private static final Set<Board> BOARDS = EnumSet.complementOf(EnumSet.of(Board.HOT));
    private static final int KEPT_MAX = 2_000;
    /** Each has all tools in memory. */
    private static final int AT_ONCE_MAX = 4;

    private record Step(Edition edition, String tool, long from, long to) {}

    private final Generations generations;
    private final Parking parking;
    private final JdbcClient rows;
    private final LogClient log;
    private final AsOf asOf;
    private final Hearing<JuryboxEvent> hearing;
    private final Semaphore turns = new Semaphore(AT_ONCE_MAX);
    private final Cache<Step, List<Move>> kept = Caffeine.newBuilder()
            .maximumSize(KEPT_MAX)
            .executor(Runnable::run)
            .build();

    PastBoards(
            Generations generations, Parking parking, JdbcClient rows, LogClient log, AsOf asOf, Rankings rankings) {
        this.generations = generations;
        this.parking = parking;
        this.rows = rows;
        this.log = log;
        this.asOf = asOf;
        this.hearing = new Hearing<>(rankings);
    }

    /** Where what happened to a tool after one position, up to another, brought it on every board that ranks it. */
    public List<Move> moves(String tool, long from, long to) {
        return kept.get(new Step(generations.edition(Rankings.NAME), tool, from, to), this::inTurn);
    }

    private List<Move> inTurn(Step step) {
        if (!turns.tryAcquire()) {
            throw Refusal.later("busy", "Busy", "Others have the past looked up; please ask again.");
        }
        try {
            return reckon(step);
        } finally {
            turns.release();
        }
    }

    private List<Move> reckon(Step step) {
        asOf.await(step.to());
        var past = past(step);
        past.goOn(step.from());
        var before = past.standing(step.tool());
        past.goOn(step.to());
        var after = past.standing(step.tool());
        if (before.isEmpty() || after.isEmpty()) return List.of();
        var others = past.standingsBeside(step.tool());
        return BOARDS.stream()
                .map(board -> Move.of(board, before.get(), after.get(), others))
                .filter(move -> move.from() != null || move.to() != null)
                .toList();
    }

    private Past past(Step step) {
        var generation = step.edition().generation();
        var chapter = Chapter.of(step.from() + 1);
        var parked = parking.of(Rankings.NAME, generation)
                .filter(each -> each.position() <= step.to())
                .map(ParkedSubject::subject)
                .collect(toSet());
        return new Past(chapter, new OpeningTable(generation, rows).contenders(chapter), parked, log, hearing);
    }
}
