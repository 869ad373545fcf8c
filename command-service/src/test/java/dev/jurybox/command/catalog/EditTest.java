package dev.jurybox.command.catalog;

import static dev.jurybox.command.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.command.Tokens;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Edits over HTTP with optimistic concurrency: each edit names the revision that its editor saw. Each test uses a tool
 * of its own.
 */
@ExtendWith(SharedCommandService.class)
class EditTest {

    private static final String EDITOR = Tokens.editor();

    private final String tool = "tool-" + UUID.randomUUID();
    private final CommandService service;

    EditTest(CommandService service) {
        this.service = service;
    }

    @Test
    void every_answer_has_the_etag_that_the_next_edit_must_match() {
        var registered = register();
        var revised = patch(etag(registered), "{\"name\":\"Lungo\"}");
        var again = patch(etag(revised), "{\"bestFor\":\"afternoons\",\"entry\":\"FREE\"}");

        assertThat(etag(registered)).isEqualTo("\"1\"");
        assertThat(etag(revised)).isEqualTo("\"2\"");
        assertThat(json(again.body()).get("revision").asInt()).isEqualTo(3);
        assertThat(patch("\"3\"", "{\"bestFor\":null}").statusCode()).isEqualTo(200);
    }

    @Test
    void an_edit_that_changes_nothing_keeps_its_revision() {
        register();
        var same = patch("\"1\"", "{\"name\":\"Espresso\"}");

        assertThat(json(same.body()).get("changed").asBoolean()).isFalse();
        assertThat(etag(same)).isEqualTo("\"1\"");
    }

    @Test
    void of_ten_concurrent_edits_of_one_revision_only_one_succeeds() {
        register();
        var edits = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture
                        .supplyAsync(() -> patch("\"1\"", "{\"name\":\"Cortado %d\"}".formatted(i)),
                                Thread::startVirtualThread))
                .toList();

        assertThat(edits.stream().map(CompletableFuture::join).map(HttpResponse::statusCode).sorted())
                .containsExactly(200, 412, 412, 412, 412, 412, 412, 412, 412, 412);
    }

    @Test
    void an_edit_resent_under_its_idempotency_key_returns_the_same_etag() {
        register();
        var first = service.sendAs(tool, "PATCH", "/api/tools/" + tool, EDITOR, "{\"name\":\"Galao\"}", "\"1\"");
        var again = service.sendAs(tool, "PATCH", "/api/tools/" + tool, EDITOR, "{\"name\":\"Galao\"}", "\"1\"");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(etag(again)).isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/\"1\"", "\"0\"", "1", "\"1\", \"2\"", "\"99999999999\"", "nonsense"})
    void if_match_without_a_valid_revision_fails_the_precondition(String seen) {
        register();
        assertThat(patch(seen, "{\"name\":\"X\"}").statusCode()).isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":null}        | 422
            {"name":""}          | 422
            {"entry":null}       | 422
            {"entry":"CHEAP"}    | 422
            {"name":5}           | 422
            {"name":"a\\u0000b"} | 422
            {"bestFor":"\\u202e"} | 422
            {"tool":"other"}     | 400
            []                   | 400
            """)
    void an_invalid_edit_is_rejected(String body, int status) {
        register();
        var answer = patch("\"1\"", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void an_edit_without_if_match_is_rejected_with_428() {
        register();
        assertThat(patch(null, "{\"name\":\"X\"}").statusCode()).isEqualTo(428);
    }

    private HttpResponse<String> register() {
        return service.send("POST", "/api/tools", EDITOR, CommandService.TOOL.formatted(tool));
    }

    private HttpResponse<String> patch(@Nullable String seen, String body) {
        return service.sendIfMatch(seen, "PATCH", "/api/tools/" + tool, EDITOR, body);
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse(answer.body());
    }
}
