package dev.jurybox.local.verify;

import dev.jurybox.local.recount.LogEvent;
import java.util.function.Consumer;

/** Where the events of a log are read. */
public interface LogSource {

    /** The last position. */
    long head();

    /** Reads the events between two positions in their order, without the first position and with the last. */
    void read(long after, long through, Consumer<LogEvent> reader);
}
