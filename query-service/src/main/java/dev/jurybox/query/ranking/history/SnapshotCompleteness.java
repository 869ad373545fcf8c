package dev.jurybox.query.ranking.history;

import dev.jurybox.events.RuleSet;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.ranking.RankingProjection;
import dev.jurybox.query.ranking.StandingSnapshotTable;
import dev.jurybox.query.ranking.history.StandingsReplay.Base;
import dev.jurybox.query.rebuild.Generation;
import dev.jurybox.query.rebuild.GenerationQueries;
import dev.jurybox.query.rebuild.GenerationState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses answers for which the live generation lacks something, because an older version counted it. */
@Component
class SnapshotCompleteness {

    private final GenerationQueries generations;
    private final JdbcClient jdbc;

    SnapshotCompleteness(GenerationQueries generations, JdbcClient jdbc) {
        this.generations = generations;
        this.jdbc = jdbc;
    }

    /** Without names, categories and heat there are no whole boards of the past, but changes of ranks are explained. */
    void mustHoldBoards(Base base) {
        if (snapshots(base).areIncomplete()) throw incomplete();
    }

    /** Without the score in each seat, tools can be ranked only by rules by which all seats count. */
    void mustHoldSeats(RuleSet rules, Base base) {
        if (rules.seats() != null && snapshots(base).lackSeats()) throw incomplete();
    }

    private StandingSnapshotTable snapshots(Base base) {
        return new StandingSnapshotTable(base.live().generation(), jdbc);
    }

    private ProblemException incomplete() {
        return new ProblemException(ProblemType.NOT_YET_VISIBLE, whyIncomplete());
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
}
