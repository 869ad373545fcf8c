package dev.jurybox.eventstore;

import java.util.ArrayList;
import java.util.List;

/** The outcome of each request in a batch. The requests are completed only after the transaction's commit. */
final class BatchOutcomes {

    private final List<Runnable> answers = new ArrayList<>();
    private int overtaken;

    /** Decides in the order of the batch: an accepted request can conflict with later ones. */
    static BatchOutcomes of(List<WriteRequest> batch, ConflictDetector conflictDetector, AppendPlan appendPlan) {
        var outcomes = new BatchOutcomes();
        for (int i = 0; i < batch.size(); i++)
            outcomes.answers.add(outcomes.answerTo(batch.get(i), i, conflictDetector, appendPlan));
        return outcomes;
    }

    private Runnable answerTo(WriteRequest request, int index, ConflictDetector conflictDetector,
            AppendPlan appendPlan) {
        var before = appendPlan.receiptOf(request.name());
        if (before != null) return () -> request.settledBefore(before);
        return switch (request) {
            case SettleRequest settle -> {
                var receipt = appendPlan.record(settle);
                yield () -> settle.settled().complete(receipt);
            }
            case AppendRequest append when conflictDetector.overtook(index, append) -> {
                overtaken++;
                yield append::conflict;
            }
            case AppendRequest append -> {
                conflictDetector.accept(append);
                var appended = appendPlan.record(append);
                yield () -> append.appended().complete(appended);
            }
        };
    }

    int conflicts() {
        return overtaken;
    }

    void complete() {
        answers.forEach(Runnable::run);
    }
}
