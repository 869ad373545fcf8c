package dev.jurybox.query.security;

import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that browsers send, with and without the intent of their user. */
@ExtendWith(SharedQueryService.class)
class BrowserTest {

    private static final String PAGES = "https://jury.example";
    private static final String COOKIE = "__Host-jurybox-voter=";

    private final QueryService service;

    BrowserTest(QueryService service) {
        this.service = service;
    }

    @Test
    void a_voter_cookie_authenticates_like_its_token() {
        assertThat(send("GET", "/api/me/votes", "Cookie", COOKIE + service.newVoter()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void an_invalid_voter_cookie_does_not_authenticate(String value) {
        mustBeProblem(send("GET", "/api/me/votes", "Cookie", COOKIE + value), 401, "unauthenticated");
        assertThat(send("GET", "/api/tools", "Cookie", COOKIE + value).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, '',                    401",
        "same-site,   https://jury.example,  401",
        "same-site,   https://evil.example,  403",
        "cross-site,  https://jury.example,  403",
        "cross-site,  '',                    403",
        "made-up,     '',                    403"
    })
    void writes_triggered_by_other_sites_are_rejected(String site, String origin, int status) {
        assertThat(send("POST", "/api/admin/x", "Sec-Fetch-Site", site, "Origin", origin).statusCode())
                .isEqualTo(status);
    }

    @Test
    void cors_allows_the_configured_origin() {
        var preflight = send("OPTIONS", "/api/me/votes", "Origin", PAGES, "Access-Control-Request-Method", "GET",
                "Access-Control-Request-Headers", "authorization,if-none-match,x-min-position");
        var answer = send("GET", "/api/tools", "Origin", PAGES);

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(header(preflight, "Access-Control-Allow-Credentials")).contains("true");
        assertThat(header(answer, "Access-Control-Allow-Origin")).contains(PAGES);
        assertThat(header(answer, "Access-Control-Expose-Headers")).hasValueSatisfying(
                exposed -> assertThat(exposed).contains("ETag", "Retry-After", "X-As-Of-Position"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://jury.example", "https://jury.example:8443"})
    void requests_from_any_other_origin_are_rejected(String origin) {
        var answer = send("GET", "/api/me/votes", "Origin", origin, "Cookie", COOKIE + service.newVoter());

        mustBeProblem(answer, 403, "cross-site");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tools", "/api/me/votes", "/api/secrets"})
    void every_response_forbids_framing_and_content_type_sniffing(String path) {
        var answer = send("GET", path);

        assertThat(header(answer, "X-Content-Type-Options")).contains("nosniff");
        assertThat(header(answer, "X-Frame-Options")).contains("DENY");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
    }

    private HttpResponse<String> send(String method, String path, String... headers) {
        return service.send(path, request -> {
            request.method(method, BodyPublishers.noBody());
            for (int i = 0; i < headers.length; i += 2) {
                if (!headers[i + 1].isEmpty()) request.header(headers[i], headers[i + 1]);
            }
            return request;
        });
    }

    private static Optional<String> header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name);
    }

    private static void mustBeProblem(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/" + problem);
    }
}
