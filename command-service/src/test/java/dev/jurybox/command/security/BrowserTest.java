package dev.jurybox.command.security;

import static dev.jurybox.command.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that browsers send, whether their user intends them or not. */
@ExtendWith(SharedCommandService.class)
class BrowserTest {

    private static final String PAGES = "https://jury.example";
    private static final String TOOL = "tool-" + UUID.randomUUID();
    private static final String VOTE = "/api/tools/" + TOOL + "/vote";

    private final CommandService service;
    private final String cookie;

    BrowserTest(CommandService service) {
        this.service = service;
        cookie = "__Host-jurybox-voter=" + service.newVoter();
    }

    @BeforeAll
    static void register(CommandService service) {
        service.send("POST", "/api/tools", service.operator(), CommandService.TOOL.formatted(TOOL));
    }

    @Test
    void a_new_voter_gets_a_secure_http_only_host_cookie() {
        var answer = send("POST", "/api/voters");

        assertThat(header(answer, "Set-Cookie")).hasValueSatisfying(value -> assertThat(value)
                .startsWith("__Host-jurybox-voter=" + json(answer.body()).get("token").asString() + ";")
                .contains("; Secure", "; HttpOnly", "; Path=/;", "; SameSite=Lax").doesNotContain("Domain"));
    }

    /** A script cannot keep its browser from sending such a header. */
    @ParameterizedTest
    @CsvSource({"Origin, https://jury.example", "Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none"})
    void no_script_on_a_page_can_read_the_token_of_a_new_voter(String name, String value) {
        var answer = send("POST", "/api/voters", name, value);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"kept\":\"cookie\"}");
        var cookie = header(answer, "Set-Cookie").orElseThrow().split(";")[0];
        assertThat(send("PUT", VOTE, "Cookie", cookie, name, value).statusCode()).isEqualTo(200);
    }

    @Test
    void a_browser_that_has_a_voter_stays_that_voter() {
        var answer = send("POST", "/api/voters", "Cookie", cookie, "Origin", PAGES);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"kept\":\"cookie\"}");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
    }

    @Test
    void cookie_and_bearer_token_identify_the_same_voter() {
        assertThat(send("PUT", VOTE, "Cookie", cookie).statusCode()).isEqualTo(200);
        var again = service.send("PUT", VOTE, cookie.split("=")[1], "{\"choice\":\"SHIP\"}");

        assertThat(json(again.body()).get("changed").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void an_invalid_voter_cookie_does_not_authenticate(String value) {
        var cookie = "__Host-jurybox-voter=" + value;

        mustBeProblem(send("PUT", VOTE, "Cookie", cookie), 401, "unauthenticated");
        assertThat(send("POST", "/api/voters", "Cookie", cookie).statusCode()).isEqualTo(201);
    }

    @Test
    void an_operator_token_in_a_cookie_is_not_accepted() {
        var operator = "__Host-jurybox-voter=" + service.operator();

        mustBeProblem(send("POST", "/api/tools", "Cookie", operator), 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, '',                    200",
        "none,        '',                    200",
        "same-site,   https://jury.example,  200",
        "same-site,   '',                    403",
        "same-site,   https://evil.example,  403",
        "cross-site,  https://jury.example,  403",
        "cross-site,  '',                    403",
        "made-up,     '',                    403"
    })
    void writes_by_cookie_are_accepted_only_from_allowed_sites(String site, String origin, int status) {
        assertThat(send("PUT", VOTE, "Cookie", cookie, "Sec-Fetch-Site", site, "Origin", origin).statusCode())
                .isEqualTo(status);
    }

    @Test
    void cross_site_requests_cannot_create_a_voter() {
        mustBeProblem(send("POST", "/api/voters", "Sec-Fetch-Site", "cross-site"), 403, "cross-site");
    }

    @Test
    void basic_credentials_do_not_bypass_the_cross_site_check() {
        mustBeProblem(send("PUT", VOTE, "Cookie", cookie, "Authorization", "Basic eDp5", "Sec-Fetch-Site",
                "cross-site"), 403, "cross-site");
    }

    @Test
    void preflight_requests_from_the_configured_origin_are_allowed() {
        var answer = send("OPTIONS", VOTE, "Origin", PAGES, "Access-Control-Request-Method", "PUT",
                "Access-Control-Request-Headers", "content-type,idempotency-key,if-match");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).contains(PAGES);
        assertThat(header(answer, "Access-Control-Allow-Credentials")).contains("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://jury.example", "https://jury.example:8443",
        "https://jury.example.evil.example"})
    void requests_from_any_other_origin_are_rejected(String origin) {
        var preflight = send("OPTIONS", VOTE, "Origin", origin, "Access-Control-Request-Method", "PUT");
        var write = send("PUT", VOTE, "Origin", origin, "Cookie", cookie);

        assertThat(Stream.of(preflight, write)).allSatisfy(answer -> {
            mustBeProblem(answer, 403, "cross-site");
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/voters", "/api/secrets"})
    void every_response_has_the_security_headers(String path) {
        var answer = send("POST", path);

        assertThat(header(answer, "X-Content-Type-Options")).contains("nosniff");
        assertThat(header(answer, "X-Frame-Options")).contains("DENY");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'; frame-ancestors 'none'");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    private HttpResponse<String> send(String method, String path, String... headers) {
        return service.send(path, request -> {
            request.method(method, BodyPublishers.ofString("{\"choice\":\"SHIP\"}"))
                    .header("Content-Type", "application/json");
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
