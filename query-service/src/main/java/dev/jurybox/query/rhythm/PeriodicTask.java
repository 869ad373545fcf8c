package dev.jurybox.query.rhythm;

import java.time.Duration;

/** Something done again and again, with a pause between. A failure is told once, until it went well again. */
public interface PeriodicTask {

    /** For the log: what cannot be done while it fails. */
    String purpose();

    Duration pause();

    void once() throws Exception;
}
