package dev.jurybox.query.background;

import java.time.Duration;

/**
 * A task that runs repeatedly with a pause in between. A failure is logged once, until the task has succeeded again.
 */
public interface PeriodicTask {

    /** Completes the log message "Cannot ..." while the task fails. */
    String purpose();

    Duration pause();

    void runOnce() throws Exception;
}
