package dev.jurybox.query.verdicts;

import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainLimitTest {

    @Test
    void too_many_explanation_requests_get_429_with_retry_after() throws Exception {
        try (var topic = new TestTopic();
                var service = QueryService.start(QueryService.newDatabase(), topic,
                        "--jurybox.limits.explanations-per-address.burst=2",
                        "--jurybox.limits.explanations-per-address.per-minute=1")) {
            assertThat(service.get("/api/verdicts/1/explain").statusCode()).isEqualTo(404);
            assertThat(service.send("HEAD", "/api/verdicts/2/explain", null).statusCode()).isEqualTo(404);

            assertThat(service.send("HEAD", "/api/verdicts/3/explain", null).statusCode()).isEqualTo(429);
            var answer = service.get("/api/verdicts/3/explain");

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/too-many-requests");
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
            var page = service.get("/verdicts/3", "Accept", "text/html");
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).startsWith("<!doctype html>").contains("Too many requests");
            for (var past : List.of("/api/tools/espresso?asOf=1", "/api/comparisons/a-vs-b?asOf=1",
                    "/api/leaderboards/verdict?asOf=1",
                    "/api/leaderboards/verdict/diff?from=1&to=1"))
                assertThat(service.get(past).statusCode()).as(past).isEqualTo(429);
            assertThat(service.get("/api/leaderboards/verdict").statusCode()).isEqualTo(200);
            assertThat(service.get("/api/tools/espresso").statusCode()).isEqualTo(404);
            assertThat(service.get("/api/verdicts").statusCode()).isEqualTo(200);
            assertThat(service.get("/verdicts").statusCode()).isEqualTo(200);
        }
    }
}
