package dev.jurybox.http.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * Writes to the console, with control characters escaped and a limit on the lines of each logger. It reports regularly
 * how many events it suppressed.
 */
public final class LimitedConsoleAppender extends ConsoleAppender<ILoggingEvent> {

    private static final LongAdder SUPPRESSED = new LongAdder();

    private final LogRateLimiter limiter = new LogRateLimiter(TimeMeter.SYSTEM_NANOTIME);

    /** The count of all appenders of this kind since the process started. */
    static long suppressed() {
        return SUPPRESSED.sum();
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (limiter.admits(event.getLoggerName(), lines(event))) {
            super.append(new EscapedEvent(event));
        } else {
            SUPPRESSED.increment();
        }
        limiter.report().forEach((logger, events) -> super.append(summary(event, logger, events)));
    }

    private static int lines(ILoggingEvent event) {
        return 1 + Stream.iterate(event.getThrowableProxy(), each -> each != null, IThrowableProxy::getCause)
                .mapToInt(each -> 1 + each.getStackTraceElementProxyArray().length - each.getCommonFrames())
                .sum();
    }

    /** Written by the thread that happens to log, under the name of the suppressed logger. */
    private static ILoggingEvent summary(ILoggingEvent occasion, String logger, long events) {
        var summary = new LoggingEvent();
        summary.setLoggerName(logger);
        summary.setLevel(Level.WARN);
        summary.setThreadName(occasion.getThreadName());
        summary.setInstant(occasion.getInstant());
        summary.setMDCPropertyMap(occasion.getMDCPropertyMap());
        summary.setMessage("Suppressed " + events + " more events of this logger: it logs faster than it may.");
        return summary;
    }
}
