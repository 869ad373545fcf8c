package dev.jurybox.proving.bench.stack;

import dev.jurybox.local.load.HttpAnswer;
import dev.jurybox.local.load.PageLoad;
import dev.jurybox.local.load.RequestSource;
import dev.jurybox.local.load.SendSchedule;
import dev.jurybox.proving.bench.LoadResult;
import java.io.IOException;
import java.util.List;

/** Requests for some pages in turn, and the cheapest request to the same service as a yardstick. */
public final class PageReads {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final byte[] NOBODYS_BALLOTS = PageLoad.get("/api/me/votes");

    private final HttpStack stack;
    private final PageLoad pages;

    public PageReads(HttpStack stack, List<String> paths) {
        this.stack = stack;
        this.pages = new PageLoad(paths);
    }

    public LoadResult pages(int clients, SendSchedule schedule) throws IOException {
        return send(clients, pages, schedule, OK);
    }

    /** Requests that are refused for want of a token. They cost what HTTP costs. */
    public LoadResult refused(int clients, double seconds) throws IOException {
        return send(clients, request -> request.put(NOBODYS_BALLOTS), SendSchedule.closedLoop(seconds), UNAUTHORIZED);
    }

    private LoadResult send(int count, RequestSource requests, SendSchedule schedule, int status) throws IOException {
        try (var connections = stack.queryClients(count)) {
            var sent = connections.send(requests, schedule, answer -> mustBe(status, answer));
            return LoadResult.of(sent.latenciesNanos(), sent.seconds());
        }
    }

    private static void mustBe(int status, HttpAnswer answer) {
        if (answer.status() != status) throw answer.unexpected();
    }
}
