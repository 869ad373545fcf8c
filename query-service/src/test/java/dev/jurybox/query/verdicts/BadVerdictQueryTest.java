package dev.jurybox.query.verdicts;

import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.TestTopic;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedQueryService.class)
class BadVerdictQueryTest {

    private static final String TOOL = "tool-" + UUID.randomUUID();

    private final QueryService service;

    BadVerdictQueryTest(QueryService service) {
        this.service = service;
    }

    @BeforeAll
    static void register(TestTopic topic, QueryService service) {
        topic.send(registered(TOOL));
        await().until(() -> service.get("/api/tools/" + TOOL + "/verdicts").statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unheard-of", "Espresso", "a%20b", "a-vs-b"})
    void the_history_of_an_unknown_tool_gets_a_404_problem_response(String tool) {
        assertProblem(service.get("/api/tools/" + tool + "/verdicts"), 404, "unknown-tool");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cause=MOOD", "cause=review", "seat=NOBODY", "seat=builder", "from=yesterday",
        "to=2026-02-30", "from=%2B1000000000-01-01", "tool=Not%20a%20slug", "cause=VOTES&cause=VOTES"})
    void an_invalid_filter_is_rejected(String query) {
        assertProblem(service.get("/api/verdicts?" + query), 422, "validation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=forged", "cursor=", "limit=0", "limit=1000000000", "limit=many"})
    void an_invalid_cursor_or_limit_is_rejected(String query) {
        assertProblem(service.get("/api/verdicts?" + query), 422, "invalid-page");
        assertProblem(service.get("/api/tools/" + TOOL + "/verdicts?" + query), 422, "invalid-page");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/" + problem);
    }
}
