package dev.jurybox.command.relay;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.jurybox.eventstore.EventLog;
import java.sql.DriverManager;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Copies the log to the topic: reads after the cursor, sends, waits for every acknowledgement, moves the cursor. */
@Component
class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private static final int PAGE_MAX = 500;
    /** Appends wake the relay; this is the net below, for those of other instances. */
    private static final long POLL_MILLIS = 200;
    private static final long RETRY_MILLIS = 1_000;

    private final EventLog log;
    private final Topic topic;
    private final JdbcConnectionDetails database;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    Relay(EventLog log, Topic topic, JdbcConnectionDetails database) {
        this.log = log;
        this.topic = topic;
        this.database = database;
    }

    @Override
    public void start() {
        running = true;
        log.onAppend(this::wake);
        thread = Thread.ofPlatform().name("relay").start(this::run);
    }

    private void wake() {
        if (wake.availablePermits() == 0) wake.release();
    }

    private void run() {
        while (running) {
            try {
                leadOrWait();
            } catch (Exception e) {
                LOG.warn("Relaying stopped and starts again from the cursor: {}", e.toString());
                pause(RETRY_MILLIS);
            }
        }
    }

    private void leadOrWait() throws Exception {
        var session = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(),
                database.getPassword());
        try (session) {
            var leader = Leader.tryToLead(session, topic.name());
            if (leader.isPresent()) lead(leader.get());
            else
                pause(RETRY_MILLIS);
        }
    }

    private void lead(Leader leader) throws Exception {
        topic.mustExist();
        LOG.info("Relaying to {} after position {}", topic.name(), leader.cursor());
        while (running) {
            var page = log.after(leader.cursor(), PAGE_MAX);
            if (page.isEmpty()) {
                leader.heartbeat();
                pause(POLL_MILLIS);
            } else {
                topic.send(page, leader.logId());
                leader.moveTo(page.getLast().position());
            }
        }
    }

    private void pause(long millis) {
        try {
            if (wake.tryAcquire(millis, MILLISECONDS)) wake.drainPermits();
        } catch (InterruptedException _) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server, so that what was accepted last still goes out. */
    @Override
    public int getPhase() {
        return 0;
    }
}
