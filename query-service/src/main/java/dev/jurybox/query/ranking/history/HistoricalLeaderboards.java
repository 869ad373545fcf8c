package dev.jurybox.query.ranking.history;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.ToolId;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.database.CrashDetector;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.progress.AsOfPosition;
import dev.jurybox.query.projection.EventFilter;
import dev.jurybox.query.projection.store.LiveGenerations;
import dev.jurybox.query.projection.store.LiveGenerations.LiveGeneration;
import dev.jurybox.query.projection.store.ParkedSubject;
import dev.jurybox.query.projection.store.ParkedSubjectTable;
import dev.jurybox.query.ranking.BoardRegistry;
import dev.jurybox.query.ranking.RankingProjection;
import dev.jurybox.query.ranking.SnapshotIntervals;
import dev.jurybox.query.ranking.StandingSnapshotTable;
import dev.jurybox.query.ranking.history.StandingsCache.Standings;
import dev.jurybox.query.ranking.history.StandingsCache.Version;
import dev.jurybox.query.ranking.rules.RankChange;
import dev.jurybox.query.ranking.rules.RankingInput;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leaderboards as of a past position. Boards whose ranks change without any event are left out. The past does not change, so results are cached until another generation of the rankings is live or the live
 * one is revised.
 */
@Component
public class HistoricalLeaderboards {

    private static final int KEPT_MAX = 2_000;
    /** Each running request has all tools in memory, and reads pages of the log from the command service. */
    private static final FairQueue.Bounds BOUNDS = new FairQueue.Bounds(2, 64, 8, Duration.ofSeconds(5));

    private record Step(LiveGeneration live, long crashes, String tool, long from, long to) {}

    private final LiveGenerations liveGenerations;
    private final ParkedSubjectTable parkedSubjects;
    private final JdbcClient jdbc;
    private final LogClient log;
    private final AsOfPosition asOfPosition;
    private final CrashDetector detector;
    private final BoardRegistry boards;
    private final EventFilter<JuryboxEvent> filter;
    private final FairQueue<AddressNetwork, Step> turns;
    private final StandingsCache standings;
    private final Cache<Step, RankChanges> kept = Caffeine.newBuilder()
            .maximumSize(KEPT_MAX)
            .recordStats()
            .executor(Runnable::run)
            .build();

    HistoricalLeaderboards(
            LiveGenerations liveGenerations, ParkedSubjectTable parkedSubjects, JdbcClient jdbc, LogClient log,
            AsOfPosition asOfPosition, CrashDetector detector,
            RankingProjection rankingProjection, BoardRegistry boards, MeterRegistry metrics) {
        this.liveGenerations = liveGenerations;
        this.parkedSubjects = parkedSubjects;
        this.jdbc = jdbc;
        this.log = log;
        this.asOfPosition = asOfPosition;
        this.detector = detector;
        this.boards = boards;
        this.filter = new EventFilter<>(rankingProjection);
        this.turns = new FairQueue<>("explanations", BOUNDS, metrics);
        this.standings = new StandingsCache(metrics);
        CaffeineCacheMetrics.monitor(metrics, kept, "explanations");
    }

    /**
     * Returns how the events of a tool after one position, up to another, changed its ranks. Starts again if meanwhile
     * another generation was promoted, a parked subject was retried, or the database crashed.
     *
     * @param asker the network that takes a turn, if the result is not known already
     */
    public RankChanges moved(String tool, long from, long to, AddressNetwork asker) {
        var step = new Step(liveGenerations.current(RankingProjection.NAME), detector.crashes(), tool, from, to);
        var known = kept.getIfPresent(step);
        if (known != null) return known;
        asOfPosition.await(RankingProjection.NAME, to);
        var rankChanges = turns.take(asker, step, () -> kept.getIfPresent(step), () -> compute(step));
        return isCurrent(step) ? rankChanges : moved(tool, from, to, asker);
    }

    private RankChanges compute(Step step) {
        var parked = parked(step);
        var historicalStandings = past(step, parked);
        historicalStandings.advance(step.from());
        var before = historicalStandings.standing(step.tool());
        historicalStandings.advance(step.to());
        var rankChanges = new RankChanges(moves(step.tool(), before, historicalStandings), !parked.isEmpty());
        if (isCurrent(step)) kept.put(step, rankChanges);
        return rankChanges;
    }

    private boolean isCurrent(Step step) {
        return liveGenerations.current(RankingProjection.NAME).equals(step.live())
                && detector.crashes() == step.crashes();
    }

    /** Returns parked tools only: a parked comparison has no rank on a board. */
    private Map<String, Long> parked(Step step) {
        return parkedSubjects.of(RankingProjection.NAME, step.live().generation())
                .filter(each -> each.position() <= step.to() && ToolId.isValid(each.subject()))
                .collect(toMap(ParkedSubject::subject, ParkedSubject::position));
    }

    /** Starts from the latest cached standings, or from the snapshot at the beginning of the interval. */
    private HistoricalStandings past(Step step, Map<String, Long> parked) {
        var version = new Version(step.live(), step.crashes(), parked);
        var begun = standings.before(step.from(), version).orElseGet(() -> opened(step, version));
        return new HistoricalStandings(begun, parked, log, filter,
                (position, contenders) -> standings.put(position, contenders, version));
    }

    private Standings opened(Step step, Version version) {
        var chapter = SnapshotIntervals.of(step.from() + 1);
        var contenders = new StandingSnapshotTable(step.live().generation(), jdbc).contenders(chapter);
        standings.put(SnapshotIntervals.before(chapter), contenders, version);
        return new Standings(SnapshotIntervals.before(chapter), new TreeMap<>(contenders));
    }

    private List<RankChange> moves(String tool, Optional<RankingInput> before,
            HistoricalStandings historicalStandings) {
        var after = historicalStandings.standing(tool);
        if (before.isEmpty() || after.isEmpty()) return List.of();
        var others = historicalStandings.standings().filter(each -> !each.tool().equals(tool)).toList();
        return boards.historical().stream()
                .map(board -> RankChange.of(board, before.get(), after.get(), others))
                .filter(rankChange -> rankChange.from() != null || rankChange.to() != null)
                .toList();
    }
}
