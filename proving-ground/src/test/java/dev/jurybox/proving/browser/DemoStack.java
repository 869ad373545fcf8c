package dev.jurybox.proving.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.proving.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;

/** A stack with the demo, and what tests do as its operator. */
final class DemoStack implements AutoCloseable {

    private final Stack stack;

    DemoStack() {
        try {
            stack = new Stack(Files.createTempDirectory("jurybox-browser").resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stack.mustBeUp("--demo");
    }

    String pages() {
        return "http://127.0.0.1:" + (stack.portBase + 1);
    }

    String commands() {
        return "http://127.0.0.1:" + stack.portBase;
    }

    /** Registers two tools and publishes their comparison. */
    TwoTools compare(String name, String text) {
        var left = "left-" + UUID.randomUUID();
        var right = "right-" + UUID.randomUUID();
        register(left, name, text);
        register(right, name + " Pro", text);
        edit("PUT", "/api/comparisons/" + left + "-vs-" + right, "{}");
        return new TwoTools(left, right);
    }

    /** The position of the latest change of a verdict. */
    long latestChange() {
        return stack.query("/api/verdicts?limit=1").path("verdicts").path(0).path("position").asLong();
    }

    String operator() {
        return stack.operator();
    }

    record TwoTools(String left, String right) {

        String path() {
            return "/compare/" + left + "-vs-" + right;
        }
    }

    private void register(String tool, String name, String text) {
        edit("POST", "/api/tools", """
                {"tool": "%s", "name": "%s", "category": "Observability", "tagline": "Watches a port.", "description": "%s",
                 "entry": "FREE", "pricing": "Free"}""".formatted(tool, name, text));
    }

    /** Sends a command as the operator. */
    void edit(String method, String path, String body) {
        var answer = stack.command(method, path, stack.operator(), body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    @Override
    public void close() {
        stack.word("down");
    }
}
