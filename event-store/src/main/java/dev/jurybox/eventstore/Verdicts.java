package dev.jurybox.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a batch came to, request by request: kept to itself until the transaction stands. */
final class Verdicts {

    private record Accepted(AppendRequest request, Appended appended) {}

    private final List<Accepted> accepted = new ArrayList<>();
    private final List<AppendRequest> overtaken = new ArrayList<>();

    void accepted(AppendRequest request, Appended appended) {
        accepted.add(new Accepted(request, appended));
    }

    void overtaken(AppendRequest request) {
        overtaken.add(request);
    }

    boolean appended() {
        return !accepted.isEmpty();
    }

    UUID firstEventId() {
        return accepted.getFirst().appended().eventIds().getFirst();
    }

    long lastPosition() {
        return accepted.getLast().appended().lastPosition();
    }

    int conflicts() {
        return overtaken.size();
    }

    void tell() {
        accepted.forEach(one -> one.request().appended().complete(one.appended()));
        overtaken.forEach(AppendRequest::conflict);
    }
}
