package dev.jurybox.query.database;

import static dev.jurybox.query.QueryService.json;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Readers that check whether responses contain every event up to the position they claim. The log has two events for
 * each tool, its registration and a vote on it, one tool after the other.
 */
final class Claims implements AutoCloseable {

    /** Rows that a crash undid are missing for much longer than this pause. */
    private static final int PAUSE_MILLIS = 20;

    private final QueryService service;
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger tools = new AtomicInteger();
    private final ScheduledExecutorService readers = Executors.newScheduledThreadPool(3);

    Claims(QueryService service) {
        this.service = service;
        Stream.<Runnable>of(this::readList, this::readTool, this::readWhatWasWritten).forEach(reading -> readers
                .scheduleWithFixedDelay(() -> readOnceWritten(reading), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }

    static String tool(int number) {
        return "tool-%03d".formatted(number);
    }

    /** From now on, the log contains this many tools. */
    void written(int number) {
        tools.set(number);
    }

    int answers() {
        return answers.get();
    }

    Queue<String> broken() {
        return broken;
    }

    private void readOnceWritten(Runnable reading) {
        if (tools.get() > 0) reading.run();
    }

    private void readList() {
        var answer = service.get("/api/tools?limit=100");
        if (!isAnswer(answer)) return;
        var page = json(answer.body());
        var claimed = (page.get("asOfPosition").asLong() + 1) / 2;
        if (page.get("rows").size() < claimed) broken.add("list of less than %d: %s".formatted(claimed, answer.body()));
    }

    private void readTool() {
        var number = anyTool();
        var answer = service.get("/api/tools/" + tool(number));
        if (!isAnswer(answer) || json(answer.body()).get("asOfPosition").asLong() < 2L * number) return;
        mustHoldVote(number, answer);
    }

    private void readWhatWasWritten() {
        var number = anyTool();
        var position = "%d-%d".formatted(TestTopic.partitionOf(tool(number)), 2 * number);
        var answer = service.get("/api/tools/" + tool(number), "X-Min-Position", position);
        if (answer.statusCode() == 404) broken.add(position + ": " + answer.body());
        if (isAnswer(answer)) mustHoldVote(number, answer);
    }

    private int anyTool() {
        return ThreadLocalRandom.current().nextInt(tools.get()) + 1;
    }

    private boolean isAnswer(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) answers.incrementAndGet();
        if (answer.statusCode() >= 500 && answer.headers().firstValue("Retry-After").isEmpty()) {
            broken.add(answer + " " + answer.body());
        }
        return answer.statusCode() == 200;
    }

    private void mustHoldVote(int number, HttpResponse<String> answer) {
        var ships = json(answer.body()).at("/community/ship").asInt();
        if (ships != 1) broken.add("%s has %d votes: %s".formatted(tool(number), ships, answer.body()));
    }

    @Override
    public void close() {
        readers.close();
    }
}
