package dev.jurybox.query.rebuild;

import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.consumer.GenerationReplay;
import dev.jurybox.query.projection.consumer.ReplayFactory;
import org.springframework.stereotype.Component;

/** Replays events for generations that are being built, at their rate, until they are cancelled or paused. */
@Component
class RebuildReplays {

    private final ReplayFactory replayFactory;
    private final RebuildTransactions transactions;
    private final GenerationQueries generations;
    private final ReaderTurns turns;

    RebuildReplays(ReplayFactory replayFactory, RebuildTransactions transactions, GenerationQueries generations,
            ReaderTurns turns) {
        this.replayFactory = replayFactory;
        this.transactions = transactions;
        this.generations = generations;
        this.turns = turns;
    }

    GenerationReplay of(Projection<?> projection, int generation) {
        return of(projection, generation, generation);
    }

    /** Replays the same events without what the what-if changes. */
    GenerationReplay ofBaseline(Projection<?> projection, Generation whatIf) {
        return of(projection, whatIf.baseline(), whatIf.number());
    }

    /** @param generation the number in the request, by which it is cancelled and paused */
    private GenerationReplay of(Projection<?> projection, int rows, int generation) {
        return replayFactory.of(projection, rows, transactions.wanted(projection.name(), generation),
                new RebuildThrottle(() -> generations.building(projection.name(), generation), RateClock.SYSTEM,
                        turns));
    }
}
