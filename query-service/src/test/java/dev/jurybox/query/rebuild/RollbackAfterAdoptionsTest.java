package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.reviewed;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rules hold for all tools of a log, so this log is its own. */
class RollbackAfterAdoptionsTest {

    private static final RuleSet HEAVY_PANEL = rules(100, List.of(new Seat("BUILDER")));
    private static final RuleSet LIGHT_PANEL = rules(10, null);

    private static TestTopic topic;
    private static QueryService service;
    private static Builds rankings;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
        rankings = new Builds(service, "rankings");
        topic.send(registered("praised"), reviewed("praised", "BUILDER", 80, SHIP),
                reviewed("praised", "SKEPTIC", 40, SKIP));
        topic.send(crowd("praised", 1, SHIP));
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    /** The generation that was replaced has no adoption among its ranks: it has to follow both while it is not live. */
    @Test
    void boards_are_by_the_rules_adopted_last_right_after_a_rollback_to_ranks_by_the_initial_ones() {
        awaitRules(2);
        assertThat(score()).isEqualByComparingTo("0.615384615");
        var first = rankings.live();
        promote(rankings.build());
        assertBoard(2, "0.615384615");

        adopt(3, RuleSet.INITIAL, HEAVY_PANEL);
        assertBoard(3, "0.801980198");
        adopt(4, HEAVY_PANEL, LIGHT_PANEL);
        assertBoard(4, "0.636363636");
        var rolledBack = rankings.rollBack();

        assertThat(rolledBack.statusCode()).as(rolledBack.body()).isEqualTo(200);
        assertThat(rankings.live()).isEqualTo(first);
        assertBoard(4, "0.636363636");
        adopt(5, LIGHT_PANEL, HEAVY_PANEL);
        assertBoard(5, "0.801980198");
    }

    private static void promote(JsonNode built) {
        assertThat(built.get("equal").asBoolean()).as(built.toString()).isTrue();
        assertThat(rankings.promote(built.get("generation").asInt()).statusCode()).isEqualTo(200);
    }

    private static void adopt(int version, RuleSet before, RuleSet after) {
        topic.send(new RulesAdopted(version, "0123456789ab", before, after, "A new season."));
        awaitRules(version);
    }

    private static void awaitRules(int version) {
        await().until(() -> service.asOf() == topic.head() && board().get("rulesVersion").asInt() == version
                && board().get("pending").asInt() == 0);
    }

    /** Not waited for: readers see it now. */
    private static void assertBoard(int version, String score) {
        var board = board();
        assertThat(board.get("rulesVersion").asInt()).isEqualTo(version);
        assertThat(board.get("pending").asInt()).isZero();
        assertThat(score()).isEqualByComparingTo(score);
    }

    private static BigDecimal score() {
        return board().at("/rows/0/score").decimalValue();
    }

    private static JsonNode board() {
        return json(service.get("/api/leaderboards/verdict").body());
    }

    private static RuleSet rules(int panelVotes, @Nullable List<Seat> seats) {
        return new RuleSet(panelVotes, 72, new BigDecimal("1.645"), 1, seats);
    }
}
