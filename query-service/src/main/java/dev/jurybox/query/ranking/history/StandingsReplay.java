package dev.jurybox.query.ranking.history;

import static java.util.stream.Collectors.toMap;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.ToolId;
import dev.jurybox.query.database.CrashDetector;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.progress.AsOfPosition;
import dev.jurybox.query.projection.EventFilter;
import dev.jurybox.query.projection.store.LiveGenerations.LiveGeneration;
import dev.jurybox.query.projection.store.ParkedSubject;
import dev.jurybox.query.projection.store.ProjectionTables;
import dev.jurybox.query.ranking.AdoptedRules;
import dev.jurybox.query.ranking.HeatBucketDeltas;
import dev.jurybox.query.ranking.HistoricalHeat;
import dev.jurybox.query.ranking.RankingProjection;
import dev.jurybox.query.ranking.RankingRulesTable;
import dev.jurybox.query.ranking.SnapshotIntervals;
import dev.jurybox.query.ranking.StandingSnapshotTable;
import dev.jurybox.query.ranking.history.StandingsCache.Standings;
import dev.jurybox.query.ranking.history.StandingsCache.Version;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replays the log to the standings of all tools as of a past position, from the nearest snapshot before it. */
@Component
class StandingsReplay {

    /**
     * What a replay starts from: another one after a promotion, or after a retry of a parked subject.
     *
     * @param crashes the number of database crashes before: a further one may undo rows that the replay started from
     */
    record Base(LiveGeneration live, long crashes) {}

    private final ProjectionTables tables;
    private final SnapshotCompleteness completeness;
    private final JdbcClient jdbc;
    private final LogClient log;
    private final AsOfPosition asOfPosition;
    private final CrashDetector detector;
    private final EventFilter<JuryboxEvent> filter;
    private final StandingsCache standings;

    StandingsReplay(ProjectionTables tables, SnapshotCompleteness completeness, JdbcClient jdbc, LogClient log,
            AsOfPosition asOfPosition, CrashDetector detector, RankingProjection rankingProjection,
            MeterRegistry metrics) {
        this.tables = tables;
        this.completeness = completeness;
        this.jdbc = jdbc;
        this.log = log;
        this.asOfPosition = asOfPosition;
        this.detector = detector;
        this.filter = new EventFilter<>(rankingProjection);
        this.standings = new StandingsCache(metrics);
    }

    Base base() {
        return new Base(tables.generations().current(RankingProjection.NAME), detector.crashes());
    }

    boolean isCurrent(Base base) {
        return base().equals(base);
    }

    /** Waits until a replay to a position can start. */
    void await(long position) {
        asOfPosition.await(RankingProjection.NAME, position);
    }

    /**
     * Returns the standings as of a position, from where they may be advanced up to another. They start from the latest
     * cached standings, or from the snapshot at the beginning of the interval.
     */
    HistoricalStandings at(long position, long last, Base base) {
        var version = new Version(base, parked(last, base));
        var begun = standings.before(position, version).orElseGet(() -> opened(position, version));
        var historicalStandings = new HistoricalStandings(begun, version.parked(), tables.disregarded().positions(),
                log,
                filter, passed -> standings.put(passed, version));
        historicalStandings.advance(position);
        return historicalStandings;
    }

    /** Returns parked tools, and the rules if they are parked: a parked comparison has no rank on a board. */
    private Map<String, Long> parked(long last, Base base) {
        return tables.parking().of(RankingProjection.NAME, base.live().generation())
                .filter(each -> each.position() <= last && concernsRanks(each.subject()))
                .collect(toMap(ParkedSubject::subject, ParkedSubject::position));
    }

    private static boolean concernsRanks(String subject) {
        return ToolId.isValid(subject) || subject.equals(RuleEvent.SUBJECT);
    }

    private Standings opened(long position, Version version) {
        var chapter = SnapshotIntervals.of(position + 1);
        var contenders = snapshots(version.base()).contenders(chapter);
        var opened = new Standings(SnapshotIntervals.before(chapter), new TreeMap<>(contenders), chapter,
                new HeatBucketDeltas());
        standings.put(opened, version);
        return opened;
    }

    /** Returns the rules that were in force at a position. */
    AdoptedRules rules(long position, Base base) {
        return rules(position, null, base);
    }

    /** @param today the rules to rank by instead of those that were in force; null for these */
    AdoptedRules rules(long position, @Nullable AdoptedRules today, Base base) {
        var adopted = today == null
                ? new RankingRulesTable(base.live().generation(), jdbc).inForceAt(position)
                : today;
        completeness.mustHoldSeats(adopted.rules(), base);
        return adopted;
    }

    /** Returns what completes the standings for boards whose keys change with time. */
    HistoricalHeat heat(Standings standings, RuleSet rules, Base base) {
        return new HistoricalHeat(base.live().generation(), standings.chapter(), standings.heat(), rules, jdbc);
    }

    private StandingSnapshotTable snapshots(Base base) {
        return new StandingSnapshotTable(base.live().generation(), jdbc);
    }
}
