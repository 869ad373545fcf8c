package dev.jurybox.proving.bench.stack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jurybox.proving.bench.LoadResult;
import dev.jurybox.proving.client.HttpAnswer;
import dev.jurybox.proving.client.RequestSource;
import dev.jurybox.proving.client.SendSchedule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Requests for some pages in turn, and the cheapest request to the same service as a yardstick. */
public final class PageReads implements RequestSource {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final byte[] NOBODYS_BALLOTS = get("/api/me/votes");

    private final HttpStack stack;
    private final List<byte[]> pages;
    private int asked;

    public PageReads(HttpStack stack, List<String> paths) {
        this.stack = stack;
        this.pages = paths.stream().map(PageReads::get).toList();
    }

    private static byte[] get(String path) {
        return "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".formatted(path).getBytes(ISO_8859_1);
    }

    public LoadResult pages(int clients, SendSchedule schedule) throws IOException {
        return send(clients, this, schedule, OK);
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

    @Override
    public void next(ByteBuffer request) {
        request.put(pages.get(asked++ % pages.size()));
    }
}
