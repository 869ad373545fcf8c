package dev.jurybox.http.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

/** Tests the log configuration that both services run with, by the bytes it writes. */
class LogConfigurationTest {

    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Logger log = context.getLogger("a.Logger");

    @BeforeEach
    void configure() throws JoranException {
        configureWith("%p %m%n%wEx");
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void a_message_is_one_line_without_control_characters() {
        log.warn("Read {}", "a\n2026-01-01 ERROR forged\r\u001b[2J\u0000\u0085\u2028\u202eé");

        assertThat(lines()).containsExactly(
                "WARN Read a\\n2026-01-01 ERROR forged\\r\\u001b[2J\\u0000\\u0085\\u2028\\u202eé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%p %m%n%wEx", "%msg%n", "%message %xEx%n", "%kvp %m%n", "%m%n%ex", "%m%n%throwable",
        "%m%n%rEx",
        "%m%n%wex"})
    void exception_messages_cannot_inject_lines_or_terminal_sequences(String pattern) throws JoranException {
        configureWith(pattern);

        log.error("Failed\nFORGED", new IllegalStateException("one\nFORGED\u001b",
                new IllegalArgumentException("two\r\nFORGED\u009b")));

        assertThat(lines()).noneMatch(line -> line.startsWith("FORGED"))
                .anyMatch(line -> line.contains("two\\r\\nFORGED\\u009b"));
        assertThat(text().chars().filter(Character::isISOControl).distinct().sorted()).containsExactly((int) '\t',
                (int) '\n');
    }

    @Test
    void a_flood_of_log_events_is_suppressed_and_counted() {
        var before = LimitedConsoleAppender.suppressed();

        for (var i = 0; i < 3_000; i++)
            log.warn("Flood");

        assertThat(lines()).hasSizeLessThan(1_100).anyMatch(line -> line.matches("WARN Suppressed \\d+ more events.*"));
        assertThat(LimitedConsoleAppender.suppressed() - before).isGreaterThan(1_900);
    }

    @Test
    void a_startup_failure_report_keeps_its_line_breaks() {
        var reporter = context.getLogger("org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter");
        capture(reporter, "START_FAILURE");

        reporter.error("\nAPPLICATION FAILED TO START\n");

        assertThat(lines()).contains("APPLICATION FAILED TO START");
    }

    private void configureWith(String pattern) throws JoranException {
        context.reset();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("CONSOLE_LOG_PATTERN", pattern);
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(requireNonNull(getClass().getResource("/logback-spring.xml")));
        capture(context.getLogger(Logger.ROOT_LOGGER_NAME), "CONSOLE");
    }

    private void capture(ch.qos.logback.classic.Logger logger, String appender) {
        ((OutputStreamAppender<?>) logger.getAppender(appender)).setOutputStream(written);
    }

    private List<String> lines() {
        return text().lines().toList();
    }

    private String text() {
        return written.toString(UTF_8);
    }
}
