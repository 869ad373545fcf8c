package dev.jurybox.proving.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jurybox.proving.client.Answer;
import dev.jurybox.proving.client.Requests;
import dev.jurybox.proving.client.Schedule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Pages that are asked for, one comparison after the other, and the least that anything asked there costs. */
final class Reads implements Requests {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final byte[] NOBODYS_BALLOTS = get("/api/me/votes");

    private final HttpStack stack;
    private final List<byte[]> pages;
    private int asked;

    Reads(HttpStack stack, List<String> comparisons) {
        this.stack = stack;
        this.pages = comparisons.stream().map(id -> get("/api/comparisons/" + id)).toList();
    }

    private static byte[] get(String path) {
        return "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".formatted(path).getBytes(ISO_8859_1);
    }

    Measured pages(int clients, Schedule schedule) throws IOException {
        return send(clients, this, schedule, OK);
    }

    /** Refused for want of a token: costs what HTTP costs. */
    Measured refused(int clients, double seconds) throws IOException {
        return send(clients, request -> request.put(NOBODYS_BALLOTS), Schedule.closedLoop(seconds), UNAUTHORIZED);
    }

    private Measured send(int count, Requests requests, Schedule schedule, int status) throws IOException {
        try (var clients = stack.queryClients(count)) {
            var sent = clients.send(requests, schedule, answer -> mustBe(status, answer));
            return Measured.of(sent.latenciesNanos(), sent.seconds());
        }
    }

    private static void mustBe(int status, Answer answer) {
        if (answer.status() != status) throw answer.unexpected();
    }

    @Override
    public void next(ByteBuffer request) {
        request.put(pages.get(asked++ % pages.size()));
    }
}
