package dev.jurybox.command.eventlog;

import static dev.jurybox.command.Fixtures.DETAILS;
import static dev.jurybox.command.Fixtures.ESPRESSO;
import static dev.jurybox.command.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.catalog.RegisterTool;
import dev.jurybox.command.catalog.ReinstateTool;
import dev.jurybox.command.catalog.RetireTool;
import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.command.sender.Sender;
import java.util.ArrayList;
import java.util.Base64;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Reads pages of a log whose events are about as long as events may be. */
class LogPagesTest {

    private static final CommandService SERVICE = CommandService.start();
    private static final int RETIREMENTS = 80;
    private static final String LONG_REASON = "a".repeat(60_000);
    private static int partition;

    @BeforeAll
    static void fill() {
        partition = send(new RegisterTool(ESPRESSO, DETAILS)).partition();
        for (var i = 0; i < RETIREMENTS; i++) {
            send(new RetireTool(ESPRESSO, LONG_REASON));
            send(new ReinstateTool(ESPRESSO));
        }
    }

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&partition=%d"})
    void a_page_ends_at_its_byte_limit_and_the_next_continues_without_a_gap(String ofPartition) {
        var head = 1L + 2 * RETIREMENTS;
        var positions = new ArrayList<Long>();
        var pages = 0;
        for (var after = 0L; after < head; pages++) {
            var page = page("limit=1000&after=" + after + ofPartition.formatted(partition));
            assertThat(page.get("events").valueStream().mapToInt(LogPagesTest::bytes).sum())
                    .isPositive().isLessThanOrEqualTo(LogPages.BYTES_MAX);
            page.get("events").forEach(event -> positions.add(event.get("position").asLong()));
            after = page.get("through").asLong();
        }

        assertThat(pages).isEqualTo(2);
        assertThat(positions).containsExactlyElementsOf(LongStream.rangeClosed(1, head).boxed().toList());
    }

    private static int bytes(JsonNode event) {
        var base64 = Base64.getDecoder();
        return base64.decode(event.get("payload").asString()).length
                + base64.decode(event.get("metadata").asString()).length;
    }

    private static JsonNode page(String query) {
        return json(SERVICE.send("GET", "/api/log?" + query, SERVICE.operator(), "").body());
    }

    private static Receipt send(JuryboxCommand command) {
        return SERVICE.bean(CommandDispatcher.class).sendAndWait(command, Sender.of(Actor.VOTER));
    }
}
