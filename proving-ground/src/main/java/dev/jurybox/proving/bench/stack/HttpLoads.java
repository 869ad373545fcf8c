package dev.jurybox.proving.bench.stack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jurybox.local.load.HttpAnswer;
import dev.jurybox.local.load.RequestSource;
import dev.jurybox.local.load.SendSchedule;
import dev.jurybox.local.load.VoteLoad;
import dev.jurybox.proving.bench.LoadResult;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** The loads under which the stack is put. */
public record HttpLoads(HttpStack stack, VoteLoad votes, VoteLoad busy) {

    private static final int CLIENTS_AT_A_RATE = 256;
    private static final int UNAUTHORIZED = 401;
    /** A vote without a voter's token: it costs what HTTP and a refusal cost. */
    private static final byte[] NOBODYS_VOTE = """
            PUT /api/tools/tool-0/vote HTTP/1.1\r
            Host: 127.0.0.1\r
            Content-Type: application/json\r
            Content-Length: 17\r
            \r
            {"choice":"SHIP"}""".getBytes(ISO_8859_1);

    public static HttpLoads on(HttpStack stack, int voters) throws IOException {
        var tokens = stack.subjects().newVoters(voters);
        return new HttpLoads(stack, new VoteLoad(stack.subjects().newTools(HttpStack.TOOLS), tokens),
                new VoteLoad(stack.subjects().newTools(List.of("busy-tool")), tokens));
    }

    public LoadResult votes(int clients, double seconds) throws IOException {
        return send(clients, votes, SendSchedule.closedLoop(seconds), VoteLoad::mustBeChanged);
    }

    /** @param everyOther of so many votes, one is on another tool; all are on one tool if it is 0 */
    public LoadResult votesOnABusyTool(int clients, int everyOther, double seconds) throws IOException {
        return send(clients, new BusyToolLoad(busy, votes, everyOther), SendSchedule.closedLoop(seconds),
                VoteLoad::mustBeChanged);
    }

    public LoadResult votesAt(double perSecond, double seconds) throws IOException {
        return send(CLIENTS_AT_A_RATE, votes, SendSchedule.constantRate(perSecond, seconds), VoteLoad::mustBeChanged);
    }

    public LoadResult refused(int clients, double seconds) throws IOException {
        return send(clients, request -> request.put(NOBODYS_VOTE), SendSchedule.closedLoop(seconds), answer -> {
            if (answer.status() != UNAUTHORIZED) throw answer.unexpected();
        });
    }

    private LoadResult send(int count, RequestSource requests, SendSchedule schedule, Consumer<HttpAnswer> check)
            throws IOException {
        try (var connections = stack.clients(count)) {
            var sent = connections.send(requests, schedule, check);
            return LoadResult.of(sent.latenciesNanos(), sent.seconds());
        }
    }
}
