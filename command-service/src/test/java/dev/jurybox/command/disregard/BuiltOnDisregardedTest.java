package dev.jurybox.command.disregard;

import static dev.jurybox.command.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.command.Tokens;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Disregards readable events that build on an event which cannot be read. */
@ExtendWith(SharedCommandService.class)
class BuiltOnDisregardedTest {

    private static final String REASON = "{\"reason\":\"it builds on a broken event\"}";
    private static final String REVIEW = """
            {"score":90,"recommendation":"SHIP","text":"Because."}""";
    private static final String OPEN = "/problems/readable-event";

    private final CommandService service;
    private final String tool = "tool-" + UUID.randomUUID();

    BuiltOnDisregardedTest(CommandService service) {
        this.service = service;
    }

    @BeforeEach
    void register() {
        service.send("POST", "/api/tools", service.operator(), CommandService.TOOL.formatted(tool));
    }

    @Test
    void a_change_of_a_vote_is_disregarded_after_the_vote() {
        var cast = ballot("CommunityVoteCast", "ada", "{}");
        var changed = ballot("CommunityVoteChanged", "ada", change("ada"));
        var ofAnother = ballot("CommunityVoteChanged", "bob", change("bob"));

        assertThat(type(disregard(changed))).isEqualTo(OPEN);
        assertThat(disregard(cast).statusCode()).isEqualTo(200);
        assertThat(disregard(changed).statusCode()).isEqualTo(200);
        assertThat(type(disregard(changed))).isEqualTo("/problems/already-disregarded");
        assertThat(type(disregard(ofAnother))).isEqualTo(OPEN);
    }

    @Test
    void an_event_before_the_disregarded_one_still_counts() {
        var cast = ballot("CommunityVoteCast", "ada", """
                {"tool":"%s","voter":"ada","choice":"SHIP"}""".formatted(tool));
        disregard(ballot("CommunityVoteChanged", "ada", "{}"));

        assertThat(type(disregard(cast))).isEqualTo(OPEN);
    }

    @Test
    void a_seat_is_empty_when_its_review_and_the_revision_of_it_are_disregarded() {
        var submitted = panel("ReviewSubmitted", "{}");
        var revised = panel("ReviewRevised", """
                {"tool":"%s","seat":"SKEPTIC","before":%s,"after":%s}""".formatted(tool, REVIEW, REVIEW));
        assertThat(type(submit())).isEqualTo("/problems/unreadable-event");
        disregard(submitted);
        assertThat(type(submit())).isEqualTo("/problems/seat-filled");
        assertThat(disregard(revised).statusCode()).isEqualTo(200);

        assertThat(submit().statusCode()).isEqualTo(200);
    }

    @Test
    void a_change_of_a_verdict_is_disregarded_after_a_review_of_its_tool() {
        var submitted = panel("ReviewSubmitted", "{}");
        var verdict = append("PanelVerdictChanged", 2, "", """
                {"tool":"%s","from":{"label":"PENDING","ship":0,"skip":0},"to":{"label":"SHIP","ship":1,"skip":0},\
                "cause":"REVIEW","seat":"SKEPTIC"}""".formatted(tool));

        assertThat(type(disregard(verdict))).isEqualTo(OPEN);
        disregard(submitted);
        assertThat(disregard(verdict).statusCode()).isEqualTo(200);
    }

    @Test
    void a_review_of_another_tool_still_counts() {
        disregard(panel("ReviewSubmitted", "{}"));
        var other = "tool-" + UUID.randomUUID();
        var review = new UnreadableEvent("ReviewSubmitted", 1, other, "panels:all", """
                {"tool":"%s","seat":"SKEPTIC","review":%s}""".formatted(other, REVIEW)).append(service);

        assertThat(type(disregard(review))).isEqualTo(OPEN);
    }

    @Test
    void a_disregard_cannot_be_disregarded() {
        var position = json(disregard(ballot("CommunityVoteCast", "ada", "{}")).body()).path("position").asLong();

        assertThat(type(disregard(position))).isEqualTo(OPEN);
    }

    private String change(String voter) {
        return """
                {"tool":"%s","voter":"%s","from":"SHIP","to":"SKIP","castAt":"2026-01-01T00:00:00Z"}"""
                .formatted(tool, voter);
    }

    private long ballot(String type, String voter, String payload) {
        return append(type, 1, "ballot:%s/%s".formatted(tool, voter), payload);
    }

    private long panel(String type, String payload) {
        return append(type, 1, "panel:" + tool, payload);
    }

    private long append(String type, int revision, String tag, String payload) {
        return new UnreadableEvent(type, revision, tool, tag, payload).append(service);
    }

    private HttpResponse<String> submit() {
        return service.send("PUT", "/api/tools/%s/reviews/SKEPTIC".formatted(tool), Tokens.reviewer("SKEPTIC"), REVIEW);
    }

    private HttpResponse<String> disregard(long position) {
        return service.send("POST", "/api/admin/events/%d/disregard".formatted(position), service.operator(), REASON);
    }

    private static String type(HttpResponse<String> answer) {
        return json(answer.body()).path("type").asString();
    }
}
