package dev.jurybox.query.log;

import dev.jurybox.query.background.PeriodicTask;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The head of the log as the command service last returned it. */
@Component
public class PolledLogHead implements PeriodicTask {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final LogClient log;
    private volatile LogHead head = new LogHead(new UUID(0, 0), 0, List.of());

    public PolledLogHead(LogClient log) {
        this.log = log;
    }

    /** Empty until the command service has answered once. */
    public LogHead head() {
        return head;
    }

    @Override
    public String purpose() {
        return "ask the command service where the log ends";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void runOnce() {
        head = log.head();
    }
}
