package dev.jurybox.query.verdicts;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.events.PanelEvent.Cause.REVIEW;
import static dev.jurybox.events.PanelEvent.PanelVerdictChanged.byRules;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.review;
import static dev.jurybox.query.Events.submitted;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleEvent.RulesDrafted;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolId;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rules by which only Builder counts are adopted, and change the verdicts of many tools at once. */
class VerdictsByRulesTest {

    private static final PanelVerdict BOTH = PanelVerdict.of(1, 1);
    private static final PanelVerdict ONE = PanelVerdict.of(1, 0);
    private static final RuleSet ONLY_BUILDER = new RuleSet(25, 72, BigDecimal.TWO, 1, List.of(new Seat("BUILDER")));
    /** So many that the adoption is far from the last change. */
    private static final int TOOLS = 250;

    private static TestTopic topic;
    private static QueryService service;
    private static long before;
    private static long adoption;

    @BeforeAll
    static void adopt() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
        for (var tool = 0; tool < TOOLS; tool++)
            topic.send(registered(name(tool)), submitted(name(tool), "BUILDER", review(80, SHIP)),
                    submitted(name(tool), "SKEPTIC", review(20, SKIP)));
        topic.send(new RulesDrafted("0123456789ab", ONLY_BUILDER));
        before = topic.head();
        adoption = before + 1;
        var events = new ArrayList<JuryboxEvent>();
        events.add(new RulesAdopted(3, "0123456789ab", RuleSet.INITIAL, ONLY_BUILDER, "The Builder has tried them."));
        for (var tool = 0; tool < TOOLS; tool++)
            events.add(byRules(new ToolId(name(tool)), BOTH, ONE, 3, tool + 1));
        topic.sendTogether(events.toArray(JuryboxEvent[]::new));
        await().until(() -> service.asOf() == topic.head());
        await().until(() -> json(service.get("/api/tools/" + name(TOOLS - 1) + "/verdicts").body()).get("verdicts")
                .size() == 1);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void the_history_names_rules_as_the_cause_with_their_version_and_their_adoption() {
        var change = json(service.get("/api/verdicts?cause=RULES&tool=" + name(7)).body()).get("verdicts").get(0);

        assertThat(change.get("what").asString()).isEqualTo("PANEL_VERDICT");
        assertThat(change.get("from").asString() + change.get("to").asString()).isEqualTo("SPLITSHIP");
        assertThat(change.get("cause").asString()).isEqualTo("RULES");
        assertThat(change.get("seat").isNull()).isTrue();
        assertThat(change.get("rulesVersion").asInt()).isEqualTo(3);
        assertThat(change.get("position").asLong()).isEqualTo(adoption + 8);
        assertThat(change.get("causePosition").asLong()).isEqualTo(adoption);
        assertThat(json(service.get("/api/verdicts?cause=REVIEW&tool=" + name(7)).body()).get("verdicts")).isEmpty();
    }

    @Test
    void an_explanation_shows_the_adoption_however_far_it_is_and_no_other_tool() {
        for (var tool : List.of(0, TOOLS - 1)) {
            var events = explanation(tool).get("events");

            assertThat(texts(events, "type")).containsExactly("RulesAdopted", "PanelVerdictChanged");
            assertThat(texts(events, "summary")).containsExactly(
                    "Version 3 of the rules was adopted: “The Builder has tried them.”",
                    "The panel went from SPLIT (1–1) to SHIP (1–0) by version 3 of the rules.");
        }
    }

    @Test
    void pages_name_the_rules_and_the_seats_that_count() {
        assertThat(page("/verdicts/" + (adoption + 8))).contains(
                "Version 3 of the rules was adopted, by which only these seats of the panel count: Builder.",
                "The Builder has tried them.");
        assertThat(page("/verdicts?cause=RULES")).contains("<option value=\"RULES\" selected>Other rules</option>",
                name(TOOLS - 1));
        assertThat(service.get("/feeds/verdicts.atom").body()).contains("Cause: rules by which other seats count.");
        assertThat(page("/tools/" + name(7))).containsOnlyOnce("Does not count:");
    }

    @Test
    void the_panel_of_a_tool_is_of_the_seats_that_count_and_says_which_do_not() {
        var panel = json(service.get("/api/tools/" + name(7)).body()).get("panel");

        assertThat(panel.get("label").asString()).isEqualTo("SHIP");
        assertThat(panel.get("mean").decimalValue()).isEqualByComparingTo("80");
        assertThat(panel.get("filled").asInt()).isOne();
        assertThat(panel.get("seats").asInt()).isOne();
        assertThat(texts(panel.get("reviews"), "counts")).containsExactly("true", "false");
    }

    @Test
    void the_panel_of_the_past_is_of_the_seats_that_counted_then() {
        var past = json(service.get("/api/tools/%s?asOf=%d".formatted(name(7), before)).body()).get("panel");
        var after = json(service.get("/api/tools/%s?asOf=%d".formatted(name(7), adoption)).body()).get("panel");

        assertThat(past.get("label").asString()).isEqualTo("SPLIT");
        assertThat(texts(past.get("reviews"), "counts")).containsExactly("true", "true");
        assertThat(after.get("label").asString()).isEqualTo("SHIP");
        assertThat(texts(after.get("reviews"), "counts")).containsExactly("true", "false");
    }

    @Test
    void a_verdict_by_a_review_names_the_version_of_adopted_rules_too() {
        topic.send(registered("later"));
        topic.sendTogether(submitted("later", "BUILDER", review(80, SHIP)), new PanelVerdictChanged(
                new ToolId("later"), PanelVerdict.PENDING, ONE, REVIEW, new Seat("BUILDER"), 3, null));
        await().until(() -> !json(service.get("/api/tools/later/verdicts").body()).path("verdicts").isEmpty());

        var change = json(service.get("/api/tools/later/verdicts").body()).get("verdicts").get(0);
        assertThat(change.get("rulesVersion").asInt()).isEqualTo(3);
        assertThat(change.get("causePosition").asLong()).isEqualTo(change.get("position").asLong() - 1);
    }

    private static JsonNode explanation(int tool) {
        var explain = "/api/verdicts/%d/explain".formatted(adoption + tool + 1);
        return json(await().until(() -> service.get(explain), answer -> answer.statusCode() == 200).body());
    }

    private static String page(String path) {
        return await().until(() -> service.get(path, "Accept", "text/html"), answer -> answer.statusCode() == 200)
                .body();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(each -> each.get(field).asString()).toList();
    }

    private static String name(int tool) {
        return "tool-%03d".formatted(tool);
    }
}
