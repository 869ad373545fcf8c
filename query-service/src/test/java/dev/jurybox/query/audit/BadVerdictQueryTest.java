package dev.jurybox.query.audit;

import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadVerdictQueryTest {

    private static TestTopic topic;
    private static QueryService service;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
        topic.send(registered("espresso"));
        await().untilAsserted(() -> assertThat(service.get("/api/tools/espresso/verdicts").statusCode())
                .isEqualTo(200));
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unheard-of", "Espresso", "a%20b", "a-vs-b"})
    void the_history_of_an_unknown_tool_is_a_problem(String tool) {
        assertProblem(service.get("/api/tools/" + tool + "/verdicts"), 404, "unknown-tool");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cause=MOOD", "cause=review", "seat=NOBODY", "seat=builder", "from=yesterday",
        "to=2026-02-30", "from=%2B1000000000-01-01", "tool=Not%20a%20slug", "cause=VOTES&cause=VOTES"})
    void what_is_none_is_refused(String query) {
        assertProblem(service.get("/api/verdicts?" + query), 422, "validation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=forged", "cursor=", "limit=0", "limit=1000000000", "limit=many"})
    void a_page_that_is_none_is_refused(String query) {
        assertProblem(service.get("/api/verdicts?" + query), 422, "invalid-page");
        assertProblem(service.get("/api/tools/espresso/verdicts?" + query), 422, "invalid-page");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/" + problem);
    }
}
