package dev.jurybox.query.rebuild;

import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.consumer.GenerationReplay;
import dev.jurybox.query.projection.consumer.ReplayFactory;
import dev.jurybox.query.projection.consumer.ReplayThrottle;
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
        return of(projection, generation, throttle(projection, generation));
    }

    /** A replay that ends when its rate is limited, because others would have to wait for it. */
    GenerationReplay unlimited(Projection<?> projection, int generation) {
        var throttle = throttle(projection, generation);
        return of(projection, generation, wanted -> {
            if (throttle.isLimited()) throw new RebuildStoppedException(projection.name(), generation);
            return throttle.admit(wanted);
        });
    }

    private GenerationReplay of(Projection<?> projection, int generation, ReplayThrottle throttle) {
        return replayFactory.of(projection, generation, transactions.wanted(projection.name(), generation), throttle);
    }

    /** Replays the same events without what the what-if changes. It is cancelled and paused with the what-if. */
    GenerationReplay ofBaseline(Projection<?> projection, Generation whatIf) {
        return replayFactory.of(projection, whatIf.baseline(),
                transactions.wanted(projection.name(), whatIf.number()), throttle(projection, whatIf.number()));
    }

    private RebuildThrottle throttle(Projection<?> projection, int generation) {
        return new RebuildThrottle(() -> generations.building(projection.name(), generation), RateClock.SYSTEM, turns);
    }
}
