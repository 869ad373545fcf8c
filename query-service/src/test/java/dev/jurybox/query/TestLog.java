package dev.jurybox.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/** Serves the events that a test wrote, as the log API of the command service does. A test can make it unavailable. */
final class TestLog implements AutoCloseable {

    private static final int SHORT_PAGE = 200;

    private final UUID id = UUID.randomUUID();
    private final List<Map<String, Object>> events = new ArrayList<>();
    private final long[] last;
    private final HttpServer server;
    private volatile boolean away;
    private volatile boolean silent;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();

    TestLog(int partitions) throws IOException {
        last = new long[partitions];
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/log/head", exchange -> answer(exchange, head(), away));
        server.createContext("/api/log", this::answerPage);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    UUID id() {
        return id;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void away(boolean away) {
        this.away = away;
    }

    /** While silent, the log returns its head but refuses requests for events. */
    void silent(boolean silent) {
        this.silent = silent;
    }

    /** Delays the responses to pages of fewer than {@value #SHORT_PAGE} positions until the latch is open. */
    void hold(CountDownLatch until) {
        held = until;
    }

    /** The number of requests for such pages that are being delayed. */
    int waiting() {
        return waiting.get();
    }

    /** The number of such pages that were read. */
    int read() {
        return read.get();
    }

    private void answerPage(HttpExchange exchange) throws IOException {
        var query = query(exchange);
        if (Long.parseLong(query.get("through")) - Long.parseLong(query.get("after")) < SHORT_PAGE) {
            waiting.incrementAndGet();
            awaitRelease();
            waiting.decrementAndGet();
            read.incrementAndGet();
        }
        answer(exchange, page(query), away || silent);
    }

    private void awaitRelease() {
        try {
            held.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized long head(int partition) {
        return last[partition];
    }

    synchronized long nextPosition() {
        return events.size() + 1L;
    }

    synchronized void append(int partition, Map<String, String> envelope, byte[] payload) {
        var event = new LinkedHashMap<String, Object>();
        event.put("position", nextPosition());
        event.put("partition", partition);
        event.put("previousPosition", last[partition]);
        event.put("eventId", envelope.get("ce_id"));
        event.put("commandId", envelope.get("commandId"));
        event.put("type", envelope.get("ce_type"));
        event.put("revision", Integer.valueOf(envelope.get("revision")));
        event.put("subject", envelope.get("ce_subject"));
        event.put("recordedAt", envelope.get("ce_time"));
        event.put("payload", payload);
        event.put("metadata", JsonMapper.shared().writeValueAsBytes(Map.of(
                "actor", envelope.get("actor"), "rulesVersion", envelope.get("rulesVersion"))));
        last[partition] = nextPosition();
        events.add(event);
    }

    /** Removes all events after a position and returns them, as if an older state were restored. */
    synchronized List<Map<String, Object>> goBack(long position) {
        var lost = events.subList((int) position, events.size());
        var removed = List.copyOf(lost);
        lost.clear();
        Arrays.fill(last, 0);
        events.forEach(this::isLast);
        return removed;
    }

    /** Appends events that were removed. */
    synchronized void restore(List<Map<String, Object>> removed) {
        events.addAll(removed);
        removed.forEach(this::isLast);
    }

    private void isLast(Map<String, Object> event) {
        last[requireNonNull((Integer) event.get("partition"))] = requireNonNull((Long) event.get("position"));
    }

    /** Replaces the payload of an event, which simulates that the reader was at fault and not the event. */
    synchronized void replace(long position, byte[] payload) {
        events.get((int) position - 1).put("payload", payload);
    }

    private synchronized Map<String, Object> head() {
        return Map.of("logId", id, "position", events.size(), "partitions", LongStream.of(last).boxed().toList());
    }

    private synchronized Map<String, Object> page(Map<String, String> query) {
        var after = Long.parseLong(query.get("after"));
        var wanted = Math.min(Long.parseLong(query.get("through")), events.size());
        var through = Math.min(wanted, after + Long.parseLong(query.get("limit")));
        var found = events.subList((int) Math.min(after, through), (int) through).stream()
                .filter(event -> query.get("partition") == null
                        || query.get("partition").equals(String.valueOf(event.get("partition"))))
                .toList();
        return Map.of("logId", id, "head", events.size(), "through", through, "events", found);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private void answer(HttpExchange exchange, Map<String, Object> body, boolean refused) throws IOException {
        try (exchange) {
            var bytes = refused ? "{}".getBytes(UTF_8) : JsonMapper.shared().writeValueAsBytes(body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(refused ? 503 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
