package dev.jurybox.command.relay;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.jurybox.eventstore.EventLog;
import java.sql.SQLException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a leader does: it verifies the topic and the log, and then relays page after page. It ends by an exception. */
final class RelayTerm {

    private static final Logger LOG = LoggerFactory.getLogger(RelayTerm.class);

    /**
     * After a page that was not full, events gather this long for the next: each page costs a query and a commit here,
     * and a batch in every reader.
     */
    private static final long GATHER_MILLIS = 40;
    /** An idle relay sends nothing that could fail, so it checks at times whether the topic has its records. */
    private static final long LOOK_NANOS = SECONDS.toNanos(2);

    private final RelayLeader leader;
    private final EventLog log;
    private final RelayTopic topic;
    private final RelayMeters meters;
    private final RelayHealth health;
    private final RelayWakeup wakeup;

    RelayTerm(
            RelayLeader leader, EventLog log, RelayTopic topic, RelayMeters meters, RelayHealth health,
            RelayWakeup wakeup) {
        this.leader = leader;
        this.log = log;
        this.topic = topic;
        this.meters = meters;
        this.health = health;
        this.wakeup = wakeup;
    }

    /** Reads the event before the first page, and then verifies the log: it may go back between the two. */
    void lead() throws Exception {
        var topicId = topic.mustBeReady();
        try (var reader = topic.reader()) {
            var certain = certain(topicId, reader);
            var pages = new ContinuousLog(log, topic.name(), certain.cursor());
            topic.mustAgreeWith(log, leader.logId(), reader);
            startAt(certain);
            health.goesOn();
            LOG.info("Relaying to {} after position {}", topic.name(), leader.progress().cursor());
            relay(pages, reader);
        }
    }

    private RelayCursor certain(UUID topicId, TopicReader reader) {
        var acknowledged = leader.progress();
        return new TopicIntegrityCheck(topic.name(), topicId, TopicRecord.source(leader.logId()),
                reader.holdings(acknowledged.marks())).certainOf(acknowledged);
    }

    /** Moves the cursor back to before any record that is gone from the topic, before anything is sent. */
    private void startAt(RelayCursor certain) throws SQLException {
        var acknowledged = leader.progress();
        if (certain.equals(acknowledged)) return;
        leader.moveTo(certain);
        if (certain.cursor() < acknowledged.cursor()) meters.sendsAgain();
    }

    private void relay(ContinuousLog pages, TopicReader reader) throws Exception {
        var looked = System.nanoTime();
        while (wakeup.isRunning()) {
            relayOnePage(pages);
            if (System.nanoTime() - looked < LOOK_NANOS) continue;
            reader.mustHold(leader.progress().marks());
            looked = System.nanoTime();
        }
    }

    private void relayOnePage(ContinuousLog pages) throws Exception {
        var page = pages.next(Relay.PAGE_MAX);
        if (page.isEmpty()) {
            wakeup.waitForAppends();
        } else {
            var offsets = topic.send(page, leader.logId());
            leader.moveTo(leader.progress().after(page, offsets));
            if (page.size() < Relay.PAGE_MAX) wakeup.pause(GATHER_MILLIS);
        }
    }
}
