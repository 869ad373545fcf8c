package dev.jurybox.query.catalog;

import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.retired;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.TestTopic;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Lists of tool cards. Each test uses a category of its own. */
@ExtendWith(SharedQueryService.class)
class ToolListTest {

    private final TestTopic topic;
    private final QueryService service;
    private final String category = "category-" + UUID.randomUUID();

    ToolListTest(TestTopic topic, QueryService service) {
        this.topic = topic;
        this.service = service;
    }

    @Test
    void tools_are_listed_by_their_slugs_page_by_page() {
        topic.send(registered("listed-p3", category), registered("listed-p1", category),
                registered("listed-p2", category),
                registered("listed-p0", "another"));
        await().untilAsserted(() -> assertThat(tools(list(""))).containsExactly("listed-p1", "listed-p2", "listed-p3"));

        var first = list("&limit=2");
        var second = list("&limit=2&cursor=" + first.get("next").asString());

        assertThat(tools(first)).containsExactly("listed-p1", "listed-p2");
        assertThat(tools(second)).containsExactly("listed-p3");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void a_retired_tool_stays_on_the_list_and_is_marked() {
        topic.send(registered("listed-r1", category), registered("listed-r2", category), retired("listed-r1"));

        await().untilAsserted(() -> assertThat(list("").get("rows").valueStream()
                .map(card -> card.get("tool").asString() + " " + card.get("retired").asBoolean()))
                .containsExactly("listed-r1 true", "listed-r2 false"));
    }

    @Test
    void a_cursor_of_another_category_or_list_is_rejected() {
        topic.send(registered("listed-c1", category), registered("listed-c2", category));
        await().untilAsserted(() -> assertThat(tools(list(""))).containsExactly("listed-c1", "listed-c2"));
        var cursor = list("&limit=1").get("next").asString();

        for (var path : List.of("/api/tools?limit=1&cursor=", "/api/tools?category=another&cursor=",
                "/api/leaderboards/verdict?cursor="))
            assertThat(service.get(path + cursor).statusCode()).as(path).isEqualTo(422);
    }

    private JsonNode list(String more) {
        return json(service.get("/api/tools?category=" + category + more).body());
    }

    private static List<String> tools(JsonNode list) {
        return list.get("rows").valueStream().map(card -> card.get("tool").asString()).toList();
    }
}
