package dev.jurybox.local.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A number of clients of one service, all on the thread that calls {@link #send}. */
public final class HttpConnections implements AutoCloseable {

    /** A selector waits whole milliseconds, which may be longer than until the next request is due. */
    private static final long SHORT_WAIT_NANOS = 100_000;
    private static final long SELECTOR_WAIT_NANOS = 1_000_000;
    private static final long ANSWERED_WITHIN_MILLIS = 60_000;

    private final int count;
    private final Selector selector = Selector.open();
    private final Deque<HttpConnection> idle = new ArrayDeque<>();

    public HttpConnections(InetSocketAddress server, int count) throws IOException {
        this.count = count;
        for (var i = 0; i < count; i++)
            idle.add(new HttpConnection(server, selector));
    }

    /** Returns when all requests are answered. The check throws for an answer that must not be counted. */
    public SentRequests send(RequestSource requests, SendSchedule schedule, Consumer<HttpAnswer> check)
            throws IOException {
        var latencies = new LatencyRecorder();
        var reader = reader(latencies, check);
        var begun = System.nanoTime();
        var sent = 0L;
        for (var now = 0L; !schedule.isOver(sent, now); now = System.nanoTime() - begun) {
            var due = schedule.dueAt(sent, now);
            if (idle.isEmpty()) {
                read(reader);
            } else if (due > now) {
                readOrWait(reader, due - now);
            } else {
                idle.pop().send(requests, begun + due);
                sent++;
            }
        }
        while (idle.size() < count)
            read(reader);
        return new SentRequests(latencies.all(), (System.nanoTime() - begun) / 1e9);
    }

    private void read(Consumer<SelectionKey> reader) throws IOException {
        if (selector.select(reader, ANSWERED_WITHIN_MILLIS) == 0) {
            throw new IOException("no answer within %,d ms".formatted(ANSWERED_WITHIN_MILLIS));
        }
    }

    private void readOrWait(Consumer<SelectionKey> reader, long nanosMax) throws IOException {
        if (nanosMax > SELECTOR_WAIT_NANOS) {
            selector.select(reader, nanosMax / SELECTOR_WAIT_NANOS);
        } else if (selector.selectNow(reader) == 0) {
            LockSupport.parkNanos(Math.min(nanosMax, SHORT_WAIT_NANOS));
        }
    }

    private Consumer<SelectionKey> reader(LatencyRecorder latencies, Consumer<HttpAnswer> check) {
        return key -> {
            var connection = (HttpConnection) key.attachment();
            var answer = connection.read();
            if (answer == null) return;
            latencies.add(System.nanoTime() - connection.dueAt());
            check.accept(answer);
            idle.add(connection);
        };
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys())
            key.channel().close();
        selector.close();
    }
}
