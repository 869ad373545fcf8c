package dev.jurybox.eventstore;

import java.util.ArrayList;
import java.util.List;

/** What a batch came to, request by request: kept to itself until the transaction stands. */
final class Verdicts {

    private final List<Runnable> answers = new ArrayList<>();
    private int overtaken;

    /** In the order of the batch: what is accepted stands in the way of what comes after it. */
    static Verdicts of(List<WriteRequest> batch, Conflicts conflicts, Recording recording) {
        var verdicts = new Verdicts();
        for (int i = 0; i < batch.size(); i++)
            verdicts.answers.add(verdicts.answerTo(batch.get(i), i, conflicts, recording));
        return verdicts;
    }

    private Runnable answerTo(WriteRequest request, int index, Conflicts conflicts, Recording recording) {
        var before = recording.receiptOf(request.name());
        if (before != null) return () -> request.settledBefore(before);
        return switch (request) {
            case SettleRequest settle -> {
                var receipt = recording.record(settle);
                yield () -> settle.settled().complete(receipt);
            }
            case AppendRequest append when conflicts.overtook(index, append) -> {
                overtaken++;
                yield append::conflict;
            }
            case AppendRequest append -> {
                conflicts.accept(append);
                var appended = recording.record(append);
                yield () -> append.appended().complete(appended);
            }
        };
    }

    int conflicts() {
        return overtaken;
    }

    void tell() {
        answers.forEach(Runnable::run);
    }
}
