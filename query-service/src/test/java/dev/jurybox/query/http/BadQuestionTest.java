package dev.jurybox.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.http.Answer;
import dev.jurybox.http.Shorthand;
import dev.jurybox.http.Wire;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every request, however wrong, gets a response in the format of this API; {@link Shorthand} explains how to read a
 * row.
 */
@ExtendWith(SharedQueryService.class)
class BadQuestionTest {

    private static final String BOARD = "/api/leaderboards/verdict";

    private final QueryService service;

    BadQuestionTest(QueryService service) {
        this.service = service;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET      | /nowhere                         | 404 | unknown-path
            GET      | /error                           | 404 | unknown-path
            GET      | /favicon.ico                     | 404 | unknown-path
            GET      | /actuator/health                 | 404 | unknown-path
            GET      | /api/tools/                      | 404 | unknown-path
            GET      | /api/Tools                       | 404 | unknown-path
            GET      | /api/comparisons.json            | 404 | unknown-path
            GET      | /api/tools/../tools              | 404 | unknown-path
            GET      | /api/tools/%2e%2e/x              | 404 | unknown-path
            GET      | //api/tools                      | 404 | unknown-path
            GET      | /api/tools/a/b                   | 404 | unknown-path
            GET      | /api/tools/unheard-of            | 404 | unknown-tool
            GET      | /api/tools/LONG-300              | 404 | unknown-tool
            GET      | /api/tools/%E2%80%AE             | 404 | unknown-tool
            GET      | /api/tools/%F0%9F%92%A9          | 404 | unknown-tool
            GET      | /api/tools/%27%20or%201=1        | 404 | unknown-tool
            GET      | /api/tools/a%00b                 | 400 | malformed-request
            GET      | /api/tools/a%0ab                 | 400 | malformed-request
            GET      | /api/tools/a%7Fb                 | 404 | unknown-tool
            GET      | /api/tools/a%2Fb                 | 400 | malformed-request
            GET      | /api/tools/a%5Cb                 | 400 | malformed-request
            GET      | /api/tools/a;b                   | 400 | malformed-request
            GET      | /api/tools/a%zzb                 | 400 | malformed-request
            GET      | /api/tools/a%C0%AFb              | 400 | malformed-request
            GET      | /api/tools?LONG-3000             | 414 | uri-too-long
            GET      | /LONG-3000                       | 414 | uri-too-long
            GET      | /LONG-9000                       | 400 | malformed-request
            POST     | /api/tools                       | 405 | method-not-allowed
            DELETE   | /api/me/votes                    | 405 | method-not-allowed
            OPTIONS  | /api/tools                       | 405 | method-not-allowed
            TRACE    | /api/tools                       | 405 | method-not-allowed
            PROPFIND | /api/tools                       | 405 | method-not-allowed
            get      | /api/tools                       | 405 | method-not-allowed
            GET      | /api/me/votes                    | 401 | unauthenticated
            GET      | /api/admin/projections           | 401 | unauthenticated
            """)
    void a_wrong_path_or_method_gets_the_matching_problem(String method, String path, int status, String problem) {
        exchange(method + " " + path, "").mustBeProblem(status, problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/tools?category=a%00b           | 422 | illegal-characters | category
            /api/tools?category=%07             | 422 | illegal-characters | category
            /api/tools?category=a%0Ab           | 422 | illegal-characters | category
            /api/tools?category=%EF%BB%BF       | 422 | illegal-characters | category
            /api/tools?cursor=%00               | 422 | illegal-characters | cursor
            /api/tools?limit=%00                | 422 | illegal-characters | limit
            /api/tools?limit=1&limit=%00        | 422 | illegal-characters | limit
            /api/comparisons?tool=a%00b         | 422 | illegal-characters | tool
            /api/comparisons?category=a%00b     | 422 | illegal-characters | category
            /api/comparisons?order=%00          | 422 | illegal-characters | order
            BOARD?category=a%00b                | 422 | illegal-characters | category
            BOARD?category=%E2%80%AE            | 422 | illegal-characters | category
            BOARD?asOf=%00                      | 422 | illegal-characters | asOf
            """)
    void illegal_characters_in_a_parameter_are_rejected_by_name(String path, int status, String problem, String field) {
        exchange("GET " + path, "").mustBeProblem(status, problem).naming(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/tools?category=%               | 400 | malformed-request
            /api/tools?category=%zz             | 400 | malformed-request
            /api/tools?category=%C0%AF          | 400 | malformed-request
            /api/tools?limit=0                  | 422 | invalid-page
            /api/tools?limit=1000000000         | 422 | invalid-page
            /api/tools?cursor=forged            | 422 | invalid-page
            /api/tools?cursor=%F0%9F%92%A9      | 422 | invalid-page
            /api/comparisons?order=best         | 422 | validation
            """)
    void an_invalid_parameter_value_gets_the_matching_problem(String path, int status, String problem) {
        var answer = exchange("GET " + path, "");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/" + problem);
    }

    @Test
    void a_malformed_min_position_header_is_rejected_by_name() {
        exchange("GET /api/tools", "X-Min-Position: nowhere¶").mustBeProblem(422, "validation")
                .naming("X-Min-Position");
    }

    @Test
    void the_operator_gets_404_for_an_unknown_admin_path() {
        exchange("GET /api/admin/unheard-of", "Authorization: Bearer " + Sandbox.secrets().operatorToken() + "¶")
                .mustBeProblem(404, "unknown-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "nonsense", "image/*;q=0", "application/json", "application/problem+xml", ""})
    void responses_of_the_api_are_json_whatever_the_accept_header_says(String accept) {
        var wanted = "Accept: " + accept + "¶";

        var told = exchange("GET /api/tools", wanted);
        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        assertThat(told.headers()).containsEntry("content-type", "application/json");
        exchange("GET /api/tools/unheard-of", wanted).mustBeProblem(404, "unknown-tool");
        exchange("GET /api/tools?limit=%00", wanted).mustBeProblem(422, "illegal-characters");
        exchange("GET /api/tools?cursor=%", wanted).mustBeProblem(400, "malformed-request");
        exchange("GET /api/nowhere", wanted).mustBeProblem(404, "unknown-path");
        exchange("GET /a;b", wanted).mustBeProblem(400, "malformed-request");
    }

    @Test
    void head_returns_headers_and_no_body() {
        var answer = service.send("/api/tools", request -> request.method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.body()).isEmpty();
    }

    private Answer exchange(String what, String headers) {
        return Wire.exchange(service.port(), Shorthand.expand(
                "%s HTTP/1.1¶Host: localhost¶%s¶".formatted(what.replace("BOARD", BOARD), headers)));
    }
}
