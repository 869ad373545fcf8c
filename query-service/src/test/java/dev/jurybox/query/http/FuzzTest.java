package dev.jurybox.query.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.http.fuzz.FuzzRun;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Sends requests damaged at random. Few of them are valid, and none may cause a failure in the service. */
@ExtendWith(SharedQueryService.class)
@Isolated("It reads all that is logged.")
class FuzzTest {

    private final QueryService service;

    FuzzTest(QueryService service) {
        this.service = service;
    }

    @Test
    void randomly_damaged_requests_cause_no_failure_in_the_service() {
        var open = Stream.of("/api/tools?category=Kitchen&limit=5", "/api/tools/espresso",
                "/api/tools/espresso?asOf=2026-05-02",
                "/api/tools/espresso/verdicts?limit=5", "/api/verdicts?tool=espresso&cause=VOTES&from=2026-05-02",
                "/api/verdicts/17/explain", "/api/comparisons?order=closest&tool=espresso",
                "/api/comparisons/espresso-vs-lungo", "/api/comparisons/espresso-vs-lungo?asOf=17",
                "/api/leaderboards/hot?cursor=x",
                "/api/leaderboards/hot?asOf=2026-05-02T10:00:00Z",
                "/api/leaderboards/hot/diff?from=1&to=2026-05-02", "/api/stream?tool=espresso",
                "/", "/tools/espresso", "/compare?order=closest&limit=5", "/compare/espresso-vs-lungo",
                "/leaderboard/verdict?category=Kitchen", "/verdicts?cause=VOTES&from=2026-05-02", "/verdicts/17",
                "/admin/projections")
                .map(path -> request(path, ""));
        var restricted = Stream.of(
                request("/api/me/votes", authorization(service.newVoter())),
                request("/api/admin/projections", authorization(Sandbox.secrets().operatorToken())));

        new FuzzRun(service.port(), Stream.concat(open, restricted).toList()).mustNotFail();

        assertThat(service.status("/api/tools")).isEqualTo(200);
    }

    private static byte[] request(String path, String headers) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(path, headers).getBytes(ISO_8859_1);
    }

    private static String authorization(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }
}
