package dev.jurybox.query.rebuild;

import dev.jurybox.query.database.CrashDetector;
import dev.jurybox.query.database.DurableTransaction;
import dev.jurybox.query.projection.BrokenChainException;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.consumer.ReplayFactory;
import dev.jurybox.query.projection.store.CheckpointTable;
import dev.jurybox.query.projection.store.LiveGenerations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Promotes a generation: readers switch to it atomically, and it is at the same position as the one they read before.
 */
@Component
public class GenerationPromoter {

    private final CatchUp catchUp;
    private final PromotionRules rules;
    private final LiveGenerations liveGenerations;
    private final CheckpointTable checkpoints;
    private final LiveGenerationLock liveGenerationLock;
    private final ReplayFactory replayFactory;
    private final RebuildTransactions transactions;
    private final DurableTransaction decision;
    private final CrashDetector detector;
    private final GenerationRepository repository;
    private final JdbcClient jdbc;

    GenerationPromoter(
            CatchUp catchUp, PromotionRules rules, LiveGenerations liveGenerations, CheckpointTable checkpoints,
            LiveGenerationLock liveGenerationLock,
            ReplayFactory replayFactory, RebuildTransactions transactions, DurableTransaction decision,
            CrashDetector detector,
            GenerationRepository repository, JdbcClient jdbc) {
        this.catchUp = catchUp;
        this.rules = rules;
        this.liveGenerations = liveGenerations;
        this.checkpoints = checkpoints;
        this.liveGenerationLock = liveGenerationLock;
        this.replayFactory = replayFactory;
        this.transactions = transactions;
        this.decision = decision;
        this.detector = detector;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /**
     * If the database crashed meanwhile, a broken chain is no contradiction: the rows that the crash undid are read
     * again, and the client is asked to retry.
     */
    public void promote(Projection<?> projection, Generation generation, PromotionRequest request)
            throws InterruptedException {
        var crashes = detector.crashes();
        try {
            catchUpAndSwitch(projection, generation, request);
        } catch (BrokenChainException e) {
            throw detector.crashes() == crashes ? e : PromotionRules.notNear();
        }
    }

    private void catchUpAndSwitch(Projection<?> projection, Generation generation, PromotionRequest request)
            throws InterruptedException {
        rules.check(generation, request);
        var cut = generation.cut() == null ? 0 : generation.cut().position();
        var replay = replayFactory.of(projection, generation.number(),
                transactions.wanted(projection.name(), generation.number()));
        var complete = catchUp.near(projection, replay, cut, CatchUpLimits.OF_A_REQUEST);
        if (complete.isEmpty() && !request.force()) {
            throw catchUp.isStopped(projection) ? PromotionRules.liveIsStopped(generation) : PromotionRules.notNear();
        }
        transactions.apart().executeWithoutResult(_ -> projection.finishDeferredWork(generation.number(), jdbc));
        decision.run(() -> switchTo(projection, generation.number(), complete.orElse(0), request));
    }

    private void switchTo(Projection<?> projection, int next, long complete, PromotionRequest request) {
        var live = liveGenerations.hold(projection.name());
        rules.hold(projection.name(), next, request);
        var wanted = liveGenerationLock.at(projection.name(), live);
        replayFactory.of(projection, next, transactions.joined()).fromLog(complete, wanted);
        projection.finishDeferredWork(next, jdbc);
        rules.mustNotBeParked(projection.name(), next);
        checkpoints.shareOffsets(projection.name(), live, next);
        repository.keepReplaced(projection.name(), live);
        liveGenerations.promote(projection.name(), next);
        repository.makeLive(projection.name(), next);
    }
}
