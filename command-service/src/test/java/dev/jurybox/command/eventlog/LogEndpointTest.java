package dev.jurybox.command.eventlog;

import static dev.jurybox.command.Json.json;
import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.eventstore.EventLog;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LogEndpointTest {

    private static final CommandService SERVICE = CommandService.start();
    private static final int TOOLS = 30;

    @BeforeAll
    static void fill() {
        for (int i = 0; i < TOOLS; i++)
            SERVICE.send("POST", "/api/tools", SERVICE.operator(), CommandService.TOOL.formatted("tool-" + i));
    }

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @Test
    void pages_return_every_event_with_its_exact_stored_bytes() {
        var events = new ArrayList<JsonNode>();
        for (var after = 0L; after < TOOLS;) {
            var page = page("after=%d&limit=7".formatted(after));
            page.get("events").forEach(events::add);
            after = page.get("through").asLong();
        }

        var log = SERVICE.bean(EventLog.class).after(0, TOOLS);
        assertThat(events).hasSameSizeAs(log);
        assertThat(events).zipSatisfy(log, (told, kept) -> {
            assertThat(told.get("position").asLong()).isEqualTo(kept.position());
            assertThat(told.get("previousPosition").asLong()).isEqualTo(kept.previousPosition());
            assertThat(Base64.getDecoder().decode(told.get("payload").asString())).isEqualTo(kept.payload());
            assertThat(Base64.getDecoder().decode(told.get("metadata").asString())).isEqualTo(kept.metadata());
        });
    }

    @Test
    void all_partitions_together_contain_every_position_once() {
        var partitions = json(get("/api/log/head").body()).get("partitions").size();
        var events = new ArrayList<JsonNode>();
        for (int partition = 0; partition < partitions; partition++) {
            var page = page("partition=%d&through=20".formatted(partition));
            assertThat(page.get("through").asLong()).isEqualTo(20);
            page.get("events").forEach(events::add);
        }

        assertThat(events).hasSize(20);
        events.sort(comparingLong(event -> event.get("position").asLong()));
        assertThat(events).extracting(event -> event.get("position").asLong())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void the_head_returns_the_last_position_of_each_partition() {
        var head = json(get("/api/log/head").body());

        assertThat(head.get("position").asLong()).isEqualTo(TOOLS);
        assertThat(head.get("partitions").valueStream().mapToLong(JsonNode::asLong).max()).hasValue(TOOLS);
    }

    @Test
    void a_page_beyond_the_head_is_empty() {
        assertThat(page("after=1000").get("events")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1000000000", "limit=0", "limit=x", "after=-1", "partition=12", "partition=-1",
        "partition=a", "through=-5", "after=99999999999999999999"})
    void invalid_paging_parameters_are_rejected(String query) {
        var answer = get("/api/log?" + query);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/invalid-page");
    }

    private static JsonNode page(String query) {
        return json(get("/api/log?" + query).body());
    }

    private static HttpResponse<String> get(String path) {
        return SERVICE.send("GET", path, SERVICE.operator(), "");
    }
}
