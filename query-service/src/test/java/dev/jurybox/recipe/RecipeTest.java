package dev.jurybox.recipe;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.ranking.BoardRegistry;
import dev.jurybox.query.ranking.rules.StandardBoards;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** A new board and a new projection work with no change elsewhere: pages, cursors, refresh, rebuild and verification. */
class RecipeTest {

    private static TestTopic topic;
    private static QueryService service;

    @Configuration(proxyBeanMethods = false)
    static class WithOneMoreBoard {

        @Bean
        @Primary
        BoardRegistry boardsAndOneMore() {
            return new BoardRegistry(
                    Stream.concat(StandardBoards.all().stream(), Stream.of(new EvennessBoard())).toList());
        }
    }

    /** The tools and votes are there before the board and the projection are. */
    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        var database = QueryService.newDatabase();
        topic.send(registered("lopsided"), registered("even"), registered("unasked"));
        topic.send(crowd("lopsided", 9, SHIP));
        topic.send(crowd("lopsided", 1, SKIP));
        topic.send(crowd("even", 3, SHIP));
        topic.send(crowd("even", 2, SKIP));
        try (var before = QueryService.start(database, topic)) {
            await().until(() -> json(before.get("/api/leaderboards/community").body()),
                    board -> board.get("rows").size() == 2 && board.get("pending").asInt() == 0);
        }
        service = QueryService.startWith(database, topic,
                new Class<?>[]{WithOneMoreBoard.class, RegistrationProjection.class, RegistrationEndpoint.class},
                "--spring.flyway.locations=classpath:db/views,classpath:db/recipe");
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_new_board_is_ranked_page_by_page_with_flip_margins() {
        var rows = await().until(() -> board("?limit=1"), page -> "even".equals(tool(page)));

        assertThat(rows.at("/rows/0/score").decimalValue()).isEqualByComparingTo("0.4");
        var next = board("?limit=1&cursor=" + rows.get("next").asString());
        assertThat(tool(next)).isEqualTo("lopsided");
        assertThat(next.at("/rows/0/flip/skip").asInt()).isEqualTo(26);
        assertThat(next.get("next").isNull()).isTrue();
        assertThat(service.get("/leaderboard/evenness").body()).contains("<h1>Leaderboard: evenness</h1>", "lopsided");
        assertThat(service.get("/api/leaderboards/unheard-of").body()).contains("controversial and evenness");
        assertThat(rebuilt("rankings").get("equal").asBoolean()).isTrue();
    }

    @Test
    void a_new_projection_is_read_rebuilt_and_verified() {
        await().until(() -> service.get("/api/registrations").body(), body -> body.contains("unasked"));
        assertThat(json(service.get("/api/registrations").body()).get("tools").valueStream().map(JsonNode::asString))
                .containsExactly("lopsided", "even", "unasked");

        assertThat(rebuilt("registrations").get("equal").asBoolean()).isTrue();
        var report = json(service.administer("GET", "/api/admin/verification").body());
        assertThat(report.get("sound").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.get("projections").valueStream().map(each -> each.get("name").asString()))
                .contains("registrations", "rankings");
    }

    private static JsonNode rebuilt(String projection) {
        var path = "/api/admin/projections/" + projection + "/rebuilds";
        var generation = json(service.administer("POST", path).body()).get("generation").asInt();
        return await().until(() -> json(service.administer("GET", path + "/" + generation).body()),
                view -> view.get("state").asString().equals("BUILT"));
    }

    private static JsonNode board(String query) {
        return json(service.get("/api/leaderboards/evenness" + query).body());
    }

    private static String tool(JsonNode page) {
        return page.at("/rows/0/tool").asString();
    }
}
