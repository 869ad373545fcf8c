package dev.jurybox.query.ranking;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.registered;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A log of months, each event later than the one before: random events of some tools, and long crowds between them that
 * fill snapshot intervals.
 */
public final class PastLog {

    public static final List<String> TOOLS = List.of("amaro", "barolo", "campari", "dolcetto", "enantio");

    private static final Duration AT_RANDOM = ofHours(2);
    private static final Duration IN_A_CROWD = ofMinutes(1);

    private final DatedHistory history = new DatedHistory(TOOLS);
    private final TestTopic topic;
    private final QueryService service;
    private final List<Instant> times = new ArrayList<>();
    private final List<ProducerRecord<String, byte[]>> undelivered = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    public PastLog(TestTopic topic, QueryService service) {
        this.topic = topic;
        this.service = service;
        history.begin().forEach(event -> append(event, AT_RANDOM));
    }

    public void atRandomUntil(int position) {
        while (times.size() < position)
            append(history.next(now.plus(AT_RANDOM)), AT_RANDOM);
        deliver();
    }

    public void crowdUntil(String tool, int position) {
        append(registered(tool), IN_A_CROWD);
        for (var vote : crowd(tool, position - times.size(), SHIP))
            append(vote, IN_A_CROWD);
        deliver();
    }

    private void append(JuryboxEvent event, Duration pause) {
        now = now.plus(pause);
        times.add(now);
        topic.at(now);
        undelivered.add(topic.record(event));
    }

    /** Returns when the live boards are those of the end of the log. */
    private void deliver() {
        topic.deliver(undelivered);
        undelivered.clear();
        await().until(() -> service.asOf() == times.size()
                && service.get("/api/leaderboards/verdict").body().contains("\"pending\":0"));
    }

    public Instant recordedAt(long position) {
        return times.get((int) position - 1);
    }

    @Override
    public String toString() {
        return history.toString();
    }
}
