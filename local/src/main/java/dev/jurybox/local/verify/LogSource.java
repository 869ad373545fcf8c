package dev.jurybox.local.verify;

import dev.jurybox.local.recount.LogEvent;
import java.util.List;
import java.util.function.Consumer;

/** Where the events of a log are read. */
public interface LogSource {

    /** The last position. */
    long head();

    /** Returns the events that disregard another one, of which there are few, in their order. */
    List<LogEvent> disregards();

    /** Reads the events between two positions in their order, without the first position and with the last. */
    void read(long after, long through, Consumer<LogEvent> reader);
}
