package dev.jurybox.proving.bench.stack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jurybox.local.load.BatchRequest;
import dev.jurybox.local.load.LoadSubjects;
import dev.jurybox.proving.bench.LoadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Batches of a collector's votes, each line by a new voter. Several senders run at once, and each sends one batch after
 * another.
 */
public final class BatchLoad {

    public static final int AT_ONCE = 4;
    public static final int LINES = 10_000;

    private static final String HEAD = """
            POST /api/votes HTTP/1.1\r
            Host: 127.0.0.1\r
            Content-Type: application/x-ndjson\r
            Content-Length: %d\r
            Authorization: Bearer %s\r
            \r
            """;

    private final InetSocketAddress server;
    private final String token;
    private final AtomicLong voters = new AtomicLong();

    public BatchLoad(InetSocketAddress server, String token) {
        this.server = server;
        this.token = token;
    }

    /** The rate counts votes, the latencies are those of batches. */
    public LoadResult run(double seconds) {
        var begun = System.nanoTime();
        var end = begun + (long) (seconds * 1e9);
        var senders = IntStream.range(0, AT_ONCE)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> sendUntil(end), Thread::startVirtualThread))
                .toList();
        var nanos = senders.stream().flatMap(sender -> sender.join().stream()).mapToLong(Long::longValue).toArray();
        var took = (System.nanoTime() - begun) / 1e9;
        return LoadResult.of(nanos, took).at(nanos.length * (double) LINES / took);
    }

    /** Sends batches until this many votes were sent since this object was created. */
    public void runUntil(long votes) {
        while (voters.get() < votes)
            send();
    }

    private List<Long> sendUntil(long end) {
        var nanos = new ArrayList<Long>();
        do {
            nanos.add(send());
        } while (System.nanoTime() < end);
        return nanos;
    }

    private long send() {
        var request = request();
        var changed = new AtomicLong();
        var begun = System.nanoTime();
        try {
            BatchRequest.send(server, request, line -> {
                if (!line.contains("\"changed\":true")) throw new IllegalStateException("a line was answered " + line);
                changed.incrementAndGet();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (changed.get() != LINES) throw new IllegalStateException(changed + " lines of a batch were answered");
        return System.nanoTime() - begun;
    }

    private byte[] request() {
        var first = voters.getAndAdd(LINES);
        var body = LongStream.range(first, first + LINES)
                .mapToObj(voter -> "{\"tool\":\"%s\",\"voter\":\"voter-%d\",\"choice\":\"SHIP\"}\n"
                        .formatted(LoadSubjects.tool((int) (voter % HttpStack.TOOLS)), voter))
                .collect(Collectors.joining());
        return (HEAD.formatted(body.length(), token) + body).getBytes(ISO_8859_1);
    }
}
