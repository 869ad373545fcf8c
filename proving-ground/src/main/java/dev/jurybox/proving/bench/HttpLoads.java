package dev.jurybox.proving.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jurybox.proving.client.Answer;
import dev.jurybox.proving.client.Requests;
import dev.jurybox.proving.client.Schedule;
import java.io.IOException;
import java.util.function.Consumer;

/** What the stack is put under. */
record HttpLoads(HttpStack stack, Votes votes) {

    private static final int CLIENTS_AT_A_RATE = 256;
    private static final int UNAUTHORIZED = 401;
    /** All that a vote has but somebody who casts it: costs what HTTP costs, and a refusal. */
    private static final byte[] NOBODYS_VOTE = """
            PUT /api/tools/tool-0/vote HTTP/1.1\r
            Host: 127.0.0.1\r
            Content-Type: application/json\r
            Content-Length: 17\r
            \r
            {"choice":"SHIP"}""".getBytes(ISO_8859_1);

    static HttpLoads on(HttpStack stack, int voters) throws IOException {
        return new HttpLoads(stack, new Votes(stack.newTools(), stack.newVoters(voters)));
    }

    Measured votes(int clients, double seconds) throws IOException {
        return send(clients, votes, Schedule.closedLoop(seconds), Votes::mustBeChanged);
    }

    Measured votesAt(double perSecond, double seconds) throws IOException {
        return send(CLIENTS_AT_A_RATE, votes, Schedule.constantRate(perSecond, seconds), Votes::mustBeChanged);
    }

    Measured refused(int clients, double seconds) throws IOException {
        return send(clients, request -> request.put(NOBODYS_VOTE), Schedule.closedLoop(seconds), answer -> {
            if (answer.status() != UNAUTHORIZED) throw answer.unexpected();
        });
    }

    private Measured send(int count, Requests requests, Schedule schedule, Consumer<Answer> check) throws IOException {
        try (var clients = stack.clients(count)) {
            var sent = clients.send(requests, schedule, check);
            return Measured.of(sent.latenciesNanos(), sent.seconds());
        }
    }
}
