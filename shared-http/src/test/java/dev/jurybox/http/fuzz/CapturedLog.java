package dev.jurybox.http.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Captures the bytes that the console appender of this process writes. */
public final class CapturedLog implements AutoCloseable {

    private final OutputStreamAppender<?> appender;
    private final OutputStream before;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private CapturedLog(OutputStreamAppender<?> appender) {
        this.appender = appender;
        this.before = appender.getOutputStream();
        appender.setOutputStream(bytes);
    }

    public static CapturedLog begin() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        return new CapturedLog((OutputStreamAppender<?>) root.getAppender("CONSOLE"));
    }

    public String text() {
        return bytes.toString(UTF_8);
    }

    public List<String> lines() {
        return text().lines().toList();
    }

    @Override
    public void close() {
        appender.setOutputStream(before);
        System.out.print(text());
    }
}
