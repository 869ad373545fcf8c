package dev.jurybox.command.relay;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.jurybox.eventstore.EventLog;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Copies the log to the topic: reads after the cursor, sends, waits for all acknowledgements, advances the cursor. */
@Component
class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    static final int PAGE_MAX = 500;

    /**
     * After a page that was not full, events gather this long for the next: each page costs a query and a commit here,
     * and a batch in every reader.
     */
    private static final long GATHER_MILLIS = 40;
    private static final long RETRY_MILLIS = 1_000;
    /** Long for a page, and short for an operator. A page takes longer only if Kafka or PostgreSQL is unreachable. */
    private static final Duration PAGE_AT_MOST = Duration.ofSeconds(2);
    private static final Duration INTERRUPTED_AT_MOST = Duration.ofSeconds(2);
    /** An idle relay sends nothing that could fail, so it checks at times whether the topic has its records. */
    private static final long LOOK_NANOS = SECONDS.toNanos(2);

    private final EventLog log;
    private final RelayTopic topic;
    private final LeaderSession sessions;
    private final RelayMeters meters;
    private final RelayWakeup wakeup = new RelayWakeup();
    private Thread thread = new Thread();

    Relay(EventLog log, RelayTopic topic, LeaderSession sessions, RelayMeters meters) {
        this.log = log;
        this.topic = topic;
        this.sessions = sessions;
        this.meters = meters;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("relay").start(this::run);
    }

    private void run() {
        try (var _ = log.onAppend(wakeup::wake)) {
            while (wakeup.isRunning()) {
                try {
                    leadOrWait();
                } catch (InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    LOG.warn("Relaying stopped and starts again from the cursor: {}",
                            NestedExceptionUtils.getMostSpecificCause(e).toString());
                    wakeup.pause(RETRY_MILLIS);
                }
            }
        } catch (InterruptedException _) {
            wakeup.stop();
        }
    }

    private void leadOrWait() throws Exception {
        try (var session = sessions.open()) {
            var leader = RelayLeader.tryToLead(session, topic.name());
            if (leader.isPresent()) lead(leader.get());
            else
                wakeup.pause(RETRY_MILLIS);
        }
    }

    private void lead(RelayLeader leader) throws Exception {
        try (var _ = new LeaderHeartbeat(leader)) {
            var topicId = topic.mustBeReady();
            try (var reader = topic.reader()) {
                verifyTopic(leader, topicId, reader);
                LOG.info("Relaying to {} after position {}", topic.name(), leader.progress().cursor());
                relay(leader, reader);
            }
        }
    }

    /** Moves the cursor back to before any record that is gone from the topic, before anything is sent. */
    private void verifyTopic(RelayLeader leader, UUID topicId, TopicReader reader) throws SQLException {
        var acknowledged = leader.progress();
        var certain = new TopicIntegrityCheck(topic.name(), topicId, TopicRecord.source(leader.logId()),
                reader.holdings(acknowledged.marks())).certainOf(acknowledged);
        if (certain.equals(acknowledged)) return;
        leader.moveTo(certain);
        if (certain.cursor() < acknowledged.cursor()) meters.sendsAgain();
    }

    private void relay(RelayLeader leader, TopicReader reader) throws Exception {
        var looked = System.nanoTime();
        while (wakeup.isRunning()) {
            relayOnePage(leader);
            if (System.nanoTime() - looked < LOOK_NANOS) continue;
            reader.mustHold(leader.progress().marks());
            looked = System.nanoTime();
        }
    }

    private void relayOnePage(RelayLeader leader) throws Exception {
        var cursor = leader.progress();
        var page = log.after(cursor.cursor(), PAGE_MAX);
        if (page.isEmpty()) {
            wakeup.waitForAppends();
        } else {
            var offsets = topic.send(page, leader.logId());
            leader.moveTo(cursor.after(page, offsets));
            if (page.size() < PAGE_MAX) wakeup.pause(GATHER_MILLIS);
        }
    }

    /**
     * Stops after the current page, or during it if Kafka keeps it waiting. Events that are not copied, or not known to
     * be, are sent at the next start, here or on another instance; readers skip repeats.
     */
    @Override
    public void stop() {
        wakeup.stop();
        try {
            if (thread.join(PAGE_AT_MOST)) return;
            thread.interrupt();
            if (!thread.join(INTERRUPTED_AT_MOST)) LOG.warn("The relay did not end in time and is left running");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    /** Stops after the web server, so that it still relays the commands accepted last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
