package dev.jurybox.command.relay;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a leader's session alive once a second, also while the leader waits for Kafka: PostgreSQL closes a session that
 * is idle for five seconds.
 */
final class LeaderHeartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LeaderHeartbeat.class);

    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("relay-heartbeat").daemon().factory());

    LeaderHeartbeat(RelayLeader leader) {
        clock.scheduleWithFixedDelay(() -> beat(leader), 1, 1, SECONDS);
    }

    /** A failure here recurs at the leader's next step, which ends its leadership. */
    private static void beat(RelayLeader leader) {
        try {
            leader.heartbeat();
        } catch (SQLException e) {
            LOG.debug("The relay's session is gone: {}", e.toString());
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
