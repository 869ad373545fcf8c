package dev.jurybox.query.ranking.history;

import static java.util.stream.Collectors.toMap;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.ToolId;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.database.CrashDetector;
import dev.jurybox.query.http.ProblemException;
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
import dev.jurybox.query.rebuild.Generation;
import dev.jurybox.query.rebuild.GenerationQueries;
import dev.jurybox.query.rebuild.GenerationState;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
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
    private final GenerationQueries generations;
    private final JdbcClient jdbc;
    private final LogClient log;
    private final AsOfPosition asOfPosition;
    private final CrashDetector detector;
    private final EventFilter<JuryboxEvent> filter;
    private final StandingsCache standings;

    StandingsReplay(ProjectionTables tables, GenerationQueries generations, JdbcClient jdbc, LogClient log,
            AsOfPosition asOfPosition, CrashDetector detector, RankingProjection rankingProjection,
            MeterRegistry metrics) {
        this.tables = tables;
        this.generations = generations;
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

    AdoptedRules rules(long position, Base base) {
        return new RankingRulesTable(base.live().generation(), jdbc).inForceAt(position);
    }

    /** Returns what completes the standings for boards whose keys change with time. */
    HistoricalHeat heat(Standings standings, RuleSet rules, Base base) {
        return new HistoricalHeat(base.live().generation(), standings.chapter(), standings.heat(), rules, jdbc);
    }

    /** A generation that an older version counted can explain ranks, but it lacks what else a board shows. */
    void mustBeComplete(Base base) {
        if (snapshots(base).areIncomplete()) throw new ProblemException(ProblemType.NOT_YET_VISIBLE, whyIncomplete());
    }

    /** The generation that the upgrade requested will be live by itself, unless it is paused. */
    private String whyIncomplete() {
        var requested = generations.of(RankingProjection.NAME).stream()
                .filter(Generation::promoteWhenBuilt).map(Generation::state).toList();
        if (requested.contains(GenerationState.BUILDING) || requested.contains(GenerationState.BUILT)) {
            return "Rankings are being rebuilt after an upgrade; boards of the past can be read after that.";
        }
        return requested.contains(GenerationState.PAUSED)
                ? "The rebuild of rankings after an upgrade is paused: an operator has to resume it."
                : """
                The live generation has no snapshots for this: an operator has to rebuild rankings and promote the \
                new generation.""";
    }

    private StandingSnapshotTable snapshots(Base base) {
        return new StandingSnapshotTable(base.live().generation(), jdbc);
    }
}
