package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.secrets.Secrets;
import dev.jurybox.proving.Shell.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A stack with the demo, and what tests do as its operator. The first command of the README starts it, and the last one
 * stops it.
 */
public final class DemoStack implements AutoCloseable {

    private final Stack stack;
    private final ReadmeCommands readme;
    private final Answer start;

    DemoStack() {
        try {
            stack = new Stack(Files.createTempDirectory("jurybox-demo").resolve("data"));
            readme = ReadmeCommands.on(stack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start = Shell.run(readme.up());
        if (start.exitCode() == 0) return;
        stack.word("down");
        throw new AssertionError(start.output());
    }

    ReadmeCommands readme() {
        return readme;
    }

    /** The output of the start. */
    String startOutput() {
        return start.output();
    }

    public String pages() {
        return "http://127.0.0.1:" + (stack.portBase + 1);
    }

    public String commands() {
        return "http://127.0.0.1:" + stack.portBase;
    }

    /** Registers two tools and publishes their comparison. */
    public TwoTools compare(String name, String text) {
        var left = "left-" + UUID.randomUUID();
        var right = "right-" + UUID.randomUUID();
        register(left, name, text);
        register(right, name + " Pro", text);
        edit("PUT", "/api/comparisons/" + left + "-vs-" + right, "{}");
        return new TwoTools(left, right);
    }

    /** Runs a word of the command line on this stack. */
    public Answer word(String word, String... options) {
        return stack.word(word, options);
    }

    /** A connection to the read models. */
    public Connection views() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/jurybox_views".formatted(stack.portBase + 2),
                "jurybox_views", new Secrets(stack.data.resolve("secrets")).viewsPassword());
    }

    /** The position of the latest change of a verdict. */
    public long latestChange() {
        return stack.query("/api/verdicts?limit=1").path("verdicts").path(0).path("position").asLong();
    }

    public String operator() {
        return stack.operator();
    }

    public record TwoTools(String left, String right) {

        public String path() {
            return "/compare/" + left + "-vs-" + right;
        }
    }

    private void register(String tool, String name, String text) {
        edit("POST", "/api/tools", """
                {"tool": "%s", "name": "%s", "category": "Observability", "tagline": "Watches a port.", "description": "%s",
                 "entry": "FREE", "pricing": "Free"}""".formatted(tool, name, text));
    }

    Path data() {
        return stack.data;
    }

    /** What the query service answers at a path. */
    JsonNode query(String path) {
        return stack.query(path);
    }

    /** Changes rows of the read models behind the service's back, and returns how many. */
    int changeRows(String sql) {
        try (var connection = views(); var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** What the query service answers to the operator. */
    public JsonNode administer(String method, String path) {
        return stack.administer(method, path);
    }

    /** Sends a command as the operator. */
    public void edit(String method, String path, String body) {
        var answer = stack.command(method, path, stack.operator(), body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    @Override
    public void close() {
        var stop = Shell.run(readme.down());
        assertThat(stop.exitCode()).as(stop.output()).isZero();
    }
}
