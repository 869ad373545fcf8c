package dev.jurybox.command.relay;

import dev.jurybox.eventstore.EventLog;
import java.time.Duration;
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

    private static final long RETRY_MILLIS = 1_000;
    /** While the log lacks events, what an operator does about it is noticed after this time. */
    private static final long STOPPED_MILLIS = 3_000;
    /** Long for a page, and short for an operator. A page takes longer only if Kafka or PostgreSQL is unreachable. */
    private static final Duration PAGE_AT_MOST = Duration.ofSeconds(2);
    private static final Duration INTERRUPTED_AT_MOST = Duration.ofSeconds(2);

    private final EventLog log;
    private final RelayTopic topic;
    private final LeaderSession sessions;
    private final RelayMeters meters;
    private final RelayHealth health;
    private final RelayWakeup wakeup = new RelayWakeup();
    private Thread thread = new Thread();

    Relay(EventLog log, RelayTopic topic, LeaderSession sessions, RelayMeters meters, RelayHealth health) {
        this.log = log;
        this.topic = topic;
        this.sessions = sessions;
        this.meters = meters;
        this.health = health;
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
                } catch (LogWentBackException e) {
                    health.stopped(e);
                    wakeup.pause(STOPPED_MILLIS);
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
                follow();
        }
    }

    private void lead(RelayLeader leader) throws Exception {
        try (var _ = new LeaderHeartbeat(leader)) {
            new RelayTerm(leader, log, topic, meters, health, wakeup).lead();
        }
    }

    /** Another instance leads. If this one led before and stopped, it finds out by itself whether the log is whole. */
    private void follow() throws InterruptedException {
        if (health.isStopped()) {
            try (var reader = topic.reader()) {
                topic.mustAgreeWith(log, log.head().logId(), reader);
            }
            health.goesOn();
        }
        wakeup.pause(RETRY_MILLIS);
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
