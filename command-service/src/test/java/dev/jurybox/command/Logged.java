package dev.jurybox.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Captures what the service and its libraries write to the log, until it is closed. */
public final class Logged implements AutoCloseable {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger OURS = (Logger) LoggerFactory.getLogger("dev.jurybox");

    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    private Logged() {
        events.list = new CopyOnWriteArrayList<>();
        events.start();
        ROOT.addAppender(events);
    }

    /** Captures the service's own lines from that level on, and those of its libraries from warnings on. */
    public static Logged from(Level level) {
        OURS.setLevel(level);
        return new Logged();
    }

    public List<String> lines() {
        return events.list.stream().map(event -> event.getLevel() + " " + event.getFormattedMessage()).toList();
    }

    @Override
    public void close() {
        ROOT.detachAppender(events);
        OURS.setLevel(null);
    }
}
