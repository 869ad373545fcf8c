package dev.jurybox.eventstore;

import java.util.ArrayList;
import java.util.List;

/** What a batch came to, request by request: kept to itself until the transaction stands. */
final class Verdicts {

    private final List<Runnable> answers = new ArrayList<>();
    private int conflicts;

    void accepted(AppendRequest request, Appended appended) {
        answers.add(() -> request.appended().complete(appended));
    }

    void overtaken(AppendRequest request) {
        conflicts++;
        answers.add(request::conflict);
    }

    void settled(SettleRequest request, CommandReceipt receipt) {
        answers.add(() -> request.settled().complete(receipt));
    }

    void settledBefore(WriteRequest request, CommandReceipt receipt) {
        answers.add(() -> request.settledBefore(receipt));
    }

    int conflicts() {
        return conflicts;
    }

    void tell() {
        answers.forEach(Runnable::run);
    }
}
