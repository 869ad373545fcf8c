package dev.jurybox.command.relay;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.jurybox.eventstore.EventLog;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Copies the log to the topic: reads after the cursor, sends, waits for every acknowledgement, moves the cursor. */
@Component
class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private static final int PAGE_MAX = 500;
    /** Each page costs a look, a commit, and every reader a batch: so long, what comes is gathered for the next. */
    private static final long GATHER_MILLIS = 20;
    /** Appends wake the relay; this is the net below, for those of other instances. */
    private static final long POLL_MILLIS = 200;
    private static final long RETRY_MILLIS = 1_000;

    private final EventLog log;
    private final Topic topic;
    private final LeaderSession sessions;
    private final Semaphore appended = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread = new Thread();

    Relay(EventLog log, Topic topic, LeaderSession sessions) {
        this.log = log;
        this.topic = topic;
        this.sessions = sessions;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("relay").start(this::run);
    }

    private void run() {
        try (var _ = log.onAppend(this::wake)) {
            while (goesOn()) {
                try {
                    leadOrWait();
                } catch (InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    LOG.warn("Relaying stopped and starts again from the cursor: {}",
                            NestedExceptionUtils.getMostSpecificCause(e).toString());
                    pause(RETRY_MILLIS);
                }
            }
        } catch (InterruptedException _) {
            stopping.countDown();
        }
    }

    private void leadOrWait() throws Exception {
        try (var session = sessions.open()) {
            var leader = Leader.tryToLead(session, topic.name());
            if (leader.isPresent()) lead(leader.get());
            else
                pause(RETRY_MILLIS);
        }
    }

    private void lead(Leader leader) throws Exception {
        try (var _ = new Heartbeat(leader)) {
            topic.mustBeReady();
            LOG.info("Relaying to {} after position {}", topic.name(), leader.cursor());
            while (goesOn())
                relayOnePage(leader);
        }
    }

    private void relayOnePage(Leader leader) throws Exception {
        var page = log.after(leader.cursor(), PAGE_MAX);
        if (page.isEmpty()) {
            waitForAppends();
        } else {
            topic.send(page, leader.logId());
            leader.moveTo(page.getLast().position());
            if (page.size() < PAGE_MAX) pause(GATHER_MILLIS);
        }
    }

    private void wake() {
        if (appended.availablePermits() == 0) appended.release();
    }

    private void waitForAppends() throws InterruptedException {
        if (appended.tryAcquire(POLL_MILLIS, MILLISECONDS)) appended.drainPermits();
    }

    /** Nothing but the end of the service cuts this short: a busy log must not turn one into a storm. */
    private void pause(long millis) throws InterruptedException {
        var _ = stopping.await(millis, MILLISECONDS);
    }

    /** Ends after the page at hand; what is not copied yet goes out at the next start, here or elsewhere. */
    @Override
    public void stop() {
        stopping.countDown();
        wake();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private boolean goesOn() {
        return stopping.getCount() > 0;
    }

    /** Stops after the web server, so that it is awake for what was accepted last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
