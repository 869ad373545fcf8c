package dev.jurybox.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.demo.DemoLoader;
import dev.jurybox.local.demo.SampleData;
import dev.jurybox.local.testing.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads the sample catalogue into a service that already has data. */
class DemoTest {

    private final CommandService service = CommandService.start();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void loading_the_demo_again_adds_nothing() {
        assertThat(load())
                .isEqualTo("Demo: 6 of 6 tools, 24 of 24 reviews, 32 of 32 votes and 5 of 5 comparisons are new.");
        assertThat(load())
                .isEqualTo("Demo: 0 of 6 tools, 0 of 24 reviews, 0 of 32 votes and 0 of 5 comparisons are new.");
    }

    @Test
    void the_demo_container_needs_only_the_token_signing_key(@TempDir Path secrets) throws IOException {
        Files.copy(Sandbox.secrets().peopleKeys().privateKey(), secrets.resolve("people.key"));

        assertThat(loadFrom(secrets))
                .isEqualTo("Demo: 6 of 6 tools, 24 of 24 reviews, 32 of 32 votes and 5 of 5 comparisons are new.");
        assertThat(loadFrom(secrets))
                .isEqualTo("Demo: 0 of 6 tools, 0 of 24 reviews, 0 of 32 votes and 0 of 5 comparisons are new.");
    }

    /** The retired tool is one of the sample's; it has 4 reviews, 8 votes and a place in one comparison. */
    @Test
    void a_retired_tool_is_skipped_and_the_rest_of_the_demo_is_loaded() {
        service.send("POST", "/api/tools", service.operator(), CommandService.TOOL.formatted("mistral-3-small"));
        service.send("PUT", "/api/tools/mistral-3-small/retirement", service.operator(), "{\"reason\":\"gone\"}");

        assertThat(load())
                .isEqualTo("Demo: 5 of 6 tools, 20 of 24 reviews, 24 of 32 votes and 4 of 5 comparisons are new.");
    }

    private String load() {
        var said = new ArrayList<String>();
        SampleData.load(URI.create(address()), Sandbox.secrets(), said::add);
        return String.join("\n", said);
    }

    private String loadFrom(Path secrets) {
        var said = new ArrayList<String>();
        DemoLoader.run(List.of(address(), secrets.toString()), said::add);
        return String.join("\n", said);
    }

    private String address() {
        return "http://127.0.0.1:" + service.port();
    }
}
