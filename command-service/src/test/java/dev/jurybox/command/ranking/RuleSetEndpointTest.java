package dev.jurybox.command.ranking;

import static dev.jurybox.command.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.command.Tokens;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** Rules over HTTP. */
@ExtendWith(SharedCommandService.class)
@ResourceLock(SharedRules.IN_FORCE)
class RuleSetEndpointTest {

    private static final String REASON = "{\"reason\":\"a new season\"}";

    private final CommandService service;
    private final SharedRules rules;

    RuleSetEndpointTest(CommandService service) {
        this.service = service;
        this.rules = new SharedRules(service);
    }

    @Test
    void a_draft_is_answered_with_its_id_and_the_version_in_force() {
        var panelVotes = rules.unused();
        var drafted = rules.draft(panelVotes, "1.5");
        var again = rules.draft(panelVotes, "1.500");

        assertThat(json(drafted.body()).path("changed").asBoolean()).isTrue();
        assertThat(json(again.body()).path("changed").asBoolean()).isFalse();
        assertThat(json(again.body()).path("draft")).isEqualTo(json(drafted.body()).path("draft"));
        assertThat(etag(drafted)).isEqualTo("\"%d\"".formatted(json(drafted.body()).path("revision").asInt()));
    }

    @Test
    void an_adoption_puts_the_draft_in_force_as_the_next_version() {
        var drafted = json(rules.draft(rules.unused(), "2").body());
        var adopted = adopt(drafted, "\"%d\"".formatted(drafted.path("revision").asInt()));

        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(200);
        assertThat(json(adopted.body()).path("revision").asInt()).isEqualTo(drafted.path("revision").asInt() + 1);
        assertThat(json(adopted.body()).path("position").asLong()).isGreaterThan(drafted.path("position").asLong());
        assertThat(json(adopted.body()).has("draft")).isFalse();
    }

    @Test
    void adopting_the_rules_in_force_again_changes_nothing() {
        var drafted = rules.draft(rules.unused(), "2");
        var adopted = adopt(json(drafted.body()), etag(drafted));
        var again = adopt(json(drafted.body()), etag(adopted));

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(json(again.body()).path("changed").asBoolean()).isFalse();
        assertThat(etag(again)).isEqualTo(etag(adopted));
    }

    @Test
    void of_concurrent_adoptions_over_one_version_only_one_succeeds() {
        var drafts = IntStream.range(0, 5).mapToObj(_ -> rules.draft(rules.unused(), "2")).toList();
        var adoptions = drafts.stream().map(drafted -> CompletableFuture.supplyAsync(
                () -> adopt(json(drafted.body()), etag(drafted)), Thread::startVirtualThread)).toList();

        assertThat(adoptions.stream().map(CompletableFuture::join).map(HttpResponse::statusCode).sorted())
                .containsExactly(200, 412, 412, 412, 412);
    }

    @Test
    void an_adoption_over_a_newer_version_names_the_one_in_force() {
        var drafted = rules.draft(rules.unused(), "2");
        var adopted = adopt(json(drafted.body()), etag(drafted));
        var stale = adopt(json(rules.draft(rules.unused(), "2").body()), etag(drafted));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(json(stale.body()).path("detail").asString())
                .contains("revision %d now".formatted(json(adopted.body()).path("revision").asInt()));
    }

    @Test
    void an_adoption_without_if_match_is_rejected_with_428() {
        var drafted = json(rules.draft(rules.unused(), "2").body());
        var answer = service.send("POST", adoptionOf(drafted.path("draft").asString()), Tokens.editorInChief(), REASON);

        assertThat(answer.statusCode()).isEqualTo(428);
    }

    @Test
    void a_draft_that_is_not_there_is_answered_with_404() {
        for (var draft : new String[]{"00000000000000000000000000000000", "nonsense", "x".repeat(300)}) {
            var answer = service.sendIfMatch("\"2\"", "POST", adoptionOf(draft), Tokens.editorInChief(), REASON);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(json(answer.body()).path("type").asString()).isEqualTo("/problems/unknown-draft");
        }
    }

    @Test
    void each_invalid_number_is_named() {
        var answer = service.send("POST", "/api/admin/rulesets", Tokens.editor(),
                "{\"panelVotes\":0,\"heatHalfLifeHours\":1441,\"z\":0.05}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer.body()).path("errors").findValuesAsString("field"))
                .containsExactly("heatHalfLifeHours", "minimumVotes", "panelVotes", "z");
    }

    @Test
    void a_seat_that_the_panel_does_not_have_is_named() {
        var answer = draftWithSeats("[\"BUILDER\",\"ORACLE\",\"PROPHET\"]");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer.body()).path("errors").findValuesAsString("field")).containsExactly("seats", "seats");
        assertThat(json(answer.body()).path("errors").findValuesAsString("message")).containsExactly(
                "must be of [BUILDER, SKEPTIC, FOUNDER, FUTURIST], and not ORACLE",
                "must be of [BUILDER, SKEPTIC, FOUNDER, FUTURIST], and not PROPHET");
    }

    @Test
    void rules_by_which_no_seat_counts_are_refused() {
        for (var seats : new String[]{"[]", "[null]", "[\"builder\"]", "\"BUILDER\""})
            assertThat(draftWithSeats(seats).statusCode()).as(seats).isEqualTo(422);
        assertThat(json(draftWithSeats("[]").body()).path("errors").findValuesAsString("message"))
                .containsExactly("must be 1 to 40 seats, or be left out");
    }

    @Test
    void a_number_that_this_version_does_not_know_is_refused() {
        var answer = service.send("POST", "/api/admin/rulesets", Tokens.editor(),
                "{\"panelVotes\":40,\"heatHalfLifeHours\":24,\"z\":1.5,\"minimumVotes\":5,\"seatz\":[\"BUILDER\"]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).path("type").asString()).isEqualTo("/problems/unknown-field");
    }

    private HttpResponse<String> draftWithSeats(String seats) {
        return service.send("POST", "/api/admin/rulesets", Tokens.editor(), """
                {"panelVotes":%d,"heatHalfLifeHours":24,"z":1.5,"minimumVotes":5,"seats":%s}"""
                .formatted(rules.unused(), seats));
    }

    private HttpResponse<String> adopt(JsonNode drafted, String seen) {
        return service.sendIfMatch(seen, "POST", adoptionOf(drafted.path("draft").asString()), Tokens.editorInChief(),
                REASON);
    }

    private static String adoptionOf(String draft) {
        return "/api/admin/rulesets/%s/adoption".formatted(draft);
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse(answer.body());
    }
}
