package dev.jurybox.eventstore;

import java.util.List;

/** Requests that are processed in one transaction, in their order. Each is completed separately. */
record WriteGroup(List<? extends WriteRequest> requests) implements BatchingWorker.Request {

    static WriteGroup of(WriteRequest request) {
        return new WriteGroup(List.of(request));
    }

    @Override
    public void fail(Throwable why) {
        requests.forEach(request -> request.fail(why));
    }
}
