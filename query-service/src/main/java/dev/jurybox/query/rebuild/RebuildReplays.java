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

    RebuildReplays(ReplayFactory replayFactory, RebuildTransactions transactions, GenerationQueries generations) {
        this.replayFactory = replayFactory;
        this.transactions = transactions;
        this.generations = generations;
    }

    GenerationReplay of(Projection<?> projection, int generation) {
        return replayFactory.of(projection, generation, transactions.wanted(projection.name(), generation),
                new RebuildThrottle(() -> generations.building(projection.name(), generation), RateClock.SYSTEM));
    }
}
