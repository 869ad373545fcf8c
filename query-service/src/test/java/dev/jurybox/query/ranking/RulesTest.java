package dev.jurybox.query.ranking;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.reviewed;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleEvent.RulesDrafted;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.ranking.history.HistoricalLeaderboards;
import dev.jurybox.query.ranking.rules.RankChange;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Rules are adopted while boards and comparisons are read, and all of them are computed by the new ones. */
@TestMethodOrder(OrderAnnotation.class)
class RulesTest {

    private static final Instant THEN = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LATER = THEN.plus(Duration.ofHours(24));
    private static final Instant ADOPTED = THEN.plus(Duration.ofHours(30));
    private static final RuleSet OTHERS = new RuleSet(100, 24, new BigDecimal("1.645"), 3,
            List.of(new Seat("BUILDER"), new Seat("FOUNDER")));

    private static TestTopic topic;
    private static QueryService service;
    private static long before;
    private static long after;
    private static JsonNode comparisonBefore;
    private static JsonNode hotBefore;

    @BeforeAll
    static void adopt() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
        topic.at(THEN);
        topic.send(registered("praised"), registered("voted"), registered("unknown"), registered("contested"),
                registered("doubted"));
        topic.send(reviewed("contested", "BUILDER", 20, SKIP), reviewed("contested", "SKEPTIC", 96, SHIP),
                reviewed("doubted", "SKEPTIC", 30, SKIP), published("contested", "voted"));
        topic.send(reviewed("praised", "BUILDER", 80, SHIP), reviewed("voted", "BUILDER", 50, SKIP),
                published("praised", "voted"));
        topic.send(crowd("praised", 1, SHIP));
        topic.send(crowd("voted", 3, SHIP));
        topic.at(LATER);
        topic.send(crowd("praised", 1, SKIP));
        topic.send(new RulesDrafted("0123456789ab", OTHERS));
        before = topic.head();
        await().until(() -> service.asOf() == before && pending() == 0);
        comparisonBefore = get("/api/comparisons/praised-vs-voted");
        hotBefore = board("hot", "");
        topic.at(ADOPTED);
        topic.send(new RulesAdopted(3, "0123456789ab", RuleSet.INITIAL, OTHERS, "The panel counts for more."));
        after = topic.head();
        await().until(() -> service.asOf() == after && pending() == 0);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    /** (100 · 0.8 + 1) / (100 + 2), and (50 + 3) / (100 + 3). */
    @Test
    void boards_are_computed_by_the_rules_that_were_adopted_last() {
        var verdict = board("verdict", "");

        assertThat(verdict.get("rulesVersion").asInt()).isEqualTo(3);
        assertThat(score(verdict, "praised")).isEqualByComparingTo("0.794117647");
        assertThat(score(verdict, "voted")).isEqualByComparingTo("0.514563107");
        assertThat(tools(board("community", ""))).containsExactly("voted");
        assertThat(tools(board("controversial", ""))).containsExactly("voted");
    }

    /** By the former rules the panel of the contested tool is (20 + 96) / 2, and the sceptic judges the doubted one. */
    @Test
    void reviews_in_other_seats_than_those_that_count_do_not() {
        var verdict = board("verdict", "");
        var panel = board("panel", "");

        assertThat(tools(board("panel", "?asOf=" + before)))
                .containsExactly("praised", "contested", "voted", "doubted");
        assertThat(tools(panel)).containsExactly("praised", "voted", "contested");
        assertThat(score(panel, "contested")).isEqualByComparingTo("20");
        assertThat(row(panel, "contested").get("reviews").asInt()).isOne();
        assertThat(score(verdict, "contested")).isEqualByComparingTo("0.2");
        assertThat(row(verdict, "doubted").get("section").asString()).isEqualTo("NOT_JUDGED");
        assertThat(tools(verdict)).containsExactly("praised", "voted", "contested", "unknown", "doubted");
    }

    @Test
    void an_adoption_moves_tools_from_their_ranks_by_the_former_rules() {
        assertThat(moved("contested", after)).contains(new RankChange("panel", 2L, 3L, List.of("voted"), 1));
        assertThat(moved("doubted", after)).contains(new RankChange("panel", 4L, null, List.of(), 0));
        assertThat(moved("contested", before)).contains(new RankChange("panel", 2L, 2L, List.of(), 0));
    }

    private static List<RankChange> moved(String tool, long position) {
        return service.bean(HistoricalLeaderboards.class).moved(tool, position - 1, position, new AddressNetwork(1, 1))
                .moves();
    }

    @Test
    void the_leader_of_a_comparison_is_by_the_seats_that_count() {
        var path = "/api/comparisons/contested-vs-voted";

        assertThat(get(path).get("leader").asString()).isEqualTo("voted");
        assertThat(get(path + "?asOf=" + before).get("leader").asString()).isEqualTo("contested");
        assertThat(get(path + "?knowledge=now&asOf=" + before).get("leader").asString()).isEqualTo("voted");
    }

    /** The votes of the first day are as old as the new half-life, and a third of the old one. */
    @Test
    void votes_weigh_less_with_the_half_life_of_the_rules() {
        assertThat(score(hotBefore, "voted")).isEqualByComparingTo("2.381102");
        assertThat(score(board("hot", ""), "voted")).isEqualByComparingTo("1.5");
    }

    @Test
    void an_interval_is_as_wide_as_the_confidence_of_the_rules_asks_for() {
        var row = row(board("community", ""), "voted");

        assertThat(row.get("score").decimalValue()).isEqualByComparingTo("0.525760");
        assertThat(row.at("/interval/lower").decimalValue()).isEqualByComparingTo("0.525760");
        assertThat(width(row(board("verdict", ""), "praised")))
                .isLessThan(width(row(board("verdict", "?asOf=" + before), "praised")));
    }

    @Test
    void a_comparison_is_by_the_same_rules_as_the_boards_although_none_of_its_tools_changed() {
        var comparison = get("/api/comparisons/praised-vs-voted");

        assertThat(comparisonBefore.at("/left/verdict/score").decimalValue()).isEqualByComparingTo("0.777777778");
        assertThat(comparison.at("/left/verdict/score").decimalValue()).isEqualByComparingTo("0.794117647");
        assertThat(comparison.get("flip")).isNotEqualTo(comparisonBefore.get("flip"));
        assertThat(get("/api/comparisons?order=closest").get("rows").valueStream()
                .filter(row -> row.get("id").asString().equals("praised-vs-voted"))
                .map(row -> row.at("/left/verdict/score").decimalValue().toPlainString()))
                .containsExactly("0.794117647");
        assertThat(get("/api/comparisons?order=closest").get("rows").valueStream()
                .map(row -> row.get("id").asString() + " " + row.get("leader").asString()))
                .containsExactlyInAnyOrder("contested-vs-voted voted", "praised-vs-voted praised");
    }

    @Test
    void the_past_is_by_the_rules_that_were_in_force() {
        var past = board("verdict", "?asOf=" + before);

        assertThat(past.get("rulesVersion").asInt()).isEqualTo(2);
        assertThat(score(past, "praised")).isEqualByComparingTo("0.777777778");
        assertThat(board("verdict", "?asOf=" + after).get("rulesVersion").asInt()).isEqualTo(3);
        assertThat(tools(board("community", "?asOf=" + before))).containsExactly("voted", "praised");
        assertThat(board("hot", "?asOf=" + before).get("rows")).isEqualTo(hotBefore.get("rows"));
    }

    @Test
    void the_past_is_by_the_rules_of_today_for_a_request_that_asks_for_them() {
        var past = board("verdict", "?knowledge=now&asOf=" + before);

        assertThat(past.get("asOfPosition").asLong()).isEqualTo(before);
        assertThat(past.get("rulesVersion").asInt()).isEqualTo(3);
        assertThat(past.get("rows")).isEqualTo(board("verdict", "").get("rows"));
        assertThat(board("hot", "?knowledge=now&asOf=" + before).get("rows")).isEqualTo(board("hot", "").get("rows"));
        var comparison = get("/api/comparisons/praised-vs-voted?knowledge=now&asOf=" + before);
        assertThat(comparison.get("rulesVersion").asInt()).isEqualTo(3);
        assertThat(comparison.get("left")).isEqualTo(get("/api/comparisons/praised-vs-voted").get("left"));
    }

    @ParameterizedTest
    @CsvSource({"knowledge=then&asOf=1,'knowledge is now, or absent for the rules of that time.'",
        "knowledge=now,'knowledge is for answers about the past: it needs asOf.'"})
    void other_knowledge_is_refused(String query, String detail) {
        for (var path : List.of("/api/leaderboards/verdict?", "/api/comparisons/praised-vs-voted?")) {
            var refused = service.get(path + query);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(json(refused.body()).get("detail").asString()).isEqualTo(detail);
        }
    }

    @Test
    void a_diff_of_two_days_names_the_rules_of_both() {
        var diff = get("/api/leaderboards/community/diff?from=%d&to=%d".formatted(before, after));

        assertThat(diff.get("rulesBefore").asInt()).isEqualTo(2);
        assertThat(diff.get("rulesAfter").asInt()).isEqualTo(3);
        assertThat(tools(diff)).containsExactly("praised");
        assertThat(diff.at("/rows/0/after").isNull()).isTrue();
    }

    @Test
    void rules_in_force_and_those_before_are_public() {
        var rules = get("/api/rules");

        assertThat(rules.get("version").asInt()).isEqualTo(3);
        assertThat(rules.get("position").asLong()).isEqualTo(after);
        assertThat(rules.get("recordedAt").asString()).isEqualTo(ADOPTED.toString());
        assertThat(rules.get("reason").asString()).isEqualTo("The panel counts for more.");
        assertThat(rules.at("/rules/panelVotes").asInt()).isEqualTo(100);
        assertThat(rules.at("/rules/z").decimalValue()).isEqualByComparingTo("1.645");
        assertThat(rules.at("/rules/seats").toString()).isEqualTo("[\"BUILDER\",\"FOUNDER\"]");
        assertThat(rules.at("/history/1/rules/seats").isArray()).isFalse();
        assertThat(rules.at("/history/0/version").asInt()).isEqualTo(3);
        assertThat(rules.at("/history/1/version").asInt()).isEqualTo(2);
        assertThat(rules.at("/history/1/rules/panelVotes").asInt()).isEqualTo(25);
        assertThat(rules.at("/history/1/position").isNull()).isTrue();
    }

    @Test
    void boards_and_the_page_of_the_rules_say_what_is_in_force_and_what_an_adoption_changed() {
        assertThat(service.get("/leaderboard/verdict").body()).contains("counts as 100 votes",
                "<a href=\"/rules\">rules version 3</a>", "By version 3 of the rules, adopted on 2 Mar 2026: "
                        + "only the reviews of the seats Builder and Founder count.");
        assertThat(service.get("/leaderboard/hot").body()).contains("with at least 3 votes", "after 24 hours");
        assertThat(service.get("/leaderboard/community").body())
                .contains("By version 3 of the rules, adopted on 2 Mar 2026.").doesNotContain("only the reviews");
        assertThat(service.get("/rules").body()).contains("In force: version 3", "The panel counts for more.",
                "<time datetime=\"2026-03-02T06:00:00Z\">", "position " + after,
                row("Seats that count", "all", "Builder and Founder"),
                row("Weight of the panel on the verdict board", "25 votes", "100 votes"),
                row("Half-life of a vote on the hot board", "72 hours", "24 hours"),
                row("Minimum votes for a rank on community, hot and controversial", "one vote", "3 votes"),
                row("Confidence of intervals, as a standard score", "1.959963984540054", "1.645"));
    }

    private static String row(String rule, String before, String after) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>"
                .formatted(rule, before, after);
    }

    @Test
    void a_rebuild_ends_with_the_same_ranks_by_the_same_rules() {
        var path = "/api/admin/projections/rankings/rebuilds";
        var generation = json(service.administer("POST", path).body()).get("generation").asInt();
        var built = await().until(() -> json(service.administer("GET", path + "/" + generation).body()),
                view -> !view.get("state").asString().equals("BUILDING"));

        assertThat(built.get("equal").asBoolean()).as(built.toString()).isTrue();
    }

    /** A later adoption has version 4, so this test is the last one. */
    @Test
    @Order(Integer.MAX_VALUE)
    void an_adoption_that_cannot_be_read_degrades_what_depends_on_it_until_it_is_retried() {
        var adopted = new RulesAdopted(4, "0123456789ab", OTHERS, RuleSet.INITIAL, "It was not meant to.");
        var garbled = topic.garbled(adopted);
        var asOf = "?asOf=" + topic.head();
        topic.deliver(List.of(garbled));
        await().until(() -> board("verdict", "").get("degraded").asBoolean());
        assertThat(get("/api/comparisons/praised-vs-voted").get("degraded").asBoolean()).isTrue();
        assertThat(board("verdict", asOf).get("degraded").asBoolean()).isTrue();
        assertThat(board("verdict", asOf).get("rulesVersion").asInt()).isEqualTo(3);
        assertThat(get("/api/comparisons/praised-vs-voted" + asOf).get("degraded").asBoolean()).isTrue();
        assertThat(get("/api/tools/praised").get("degraded").asBoolean()).isTrue();
        assertThat(get("/api/tools/praised" + asOf).get("degraded").asBoolean()).isTrue();

        topic.mend(garbled, adopted);
        assertThat(service.administer("POST", "/api/admin/projections/rankings/parked/ranking:rules/retry")
                .statusCode()).isEqualTo(204);
        await().until(() -> board("verdict", "").get("rulesVersion").asInt() == 4 && pending() == 0);

        assertThat(board("verdict", "").get("degraded").asBoolean()).isFalse();
        assertThat(get("/api/tools/praised").get("degraded").asBoolean()).isFalse();
        assertThat(score(board("verdict", ""), "praised")).isEqualByComparingTo("0.777777778");
        assertThat(board("verdict", asOf).get("rulesVersion").asInt()).isEqualTo(4);
        assertThat(score(board("verdict", asOf), "praised")).isEqualByComparingTo("0.777777778");
    }

    private static int pending() {
        return board("verdict", "").get("pending").asInt();
    }

    private static JsonNode board(String name, String query) {
        return get("/api/leaderboards/" + name + query);
    }

    private static JsonNode get(String path) {
        return json(service.get(path).body());
    }

    private static List<String> tools(JsonNode page) {
        return page.get("rows").valueStream().map(row -> row.get("tool").asString()).toList();
    }

    private static JsonNode row(JsonNode board, String tool) {
        return board.get("rows").valueStream().filter(row -> row.get("tool").asString().equals(tool)).findFirst()
                .orElseThrow();
    }

    private static BigDecimal score(JsonNode board, String tool) {
        return row(board, tool).get("score").decimalValue();
    }

    private static BigDecimal width(JsonNode row) {
        return row.at("/interval/upper").decimalValue().subtract(row.at("/interval/lower").decimalValue());
    }
}
