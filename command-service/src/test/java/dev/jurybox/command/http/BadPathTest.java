package dev.jurybox.command.http;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.http.Answer;
import dev.jurybox.http.Shorthand;
import dev.jurybox.http.Wire;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A path leads to the resource it names, or to none. {@link Shorthand} explains the notation of a row. */
@ExtendWith(SharedCommandService.class)
class BadPathTest {

    private final CommandService service;

    BadPathTest(CommandService service) {
        this.service = service;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "unheard-of", "Espresso", "caf%C3%A9", "a-vs-b", "a.b", "a..b", "-", "%20", "espresso%20", "%27%20or%201=1",
        "%3Cscript%3E", "%E2%80%AE", "LONG-300", "$%7Bjndi:ldap:x%7D", "*", "null", "~"})
    void an_unknown_or_invalid_slug_is_not_found(String slug) {
        var vote = "/api/tools/" + Shorthand.expand(slug) + "/vote";

        exchange("PUT", vote).mustBeProblem(404, "unknown-tool").about(vote);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT      | /api/tools/../vote              | 404 | unknown-path
            PUT      | /api/tools/./vote               | 404 | unknown-path
            PUT      | /api/tools/../../etc/passwd     | 404 | unknown-path
            PUT      | /api/tools/%2e%2e/vote          | 404 | unknown-path
            PUT      | /api/tools/%2E/vote             | 404 | unknown-path
            PUT      | /api/tools/a%2eb/vote           | 404 | unknown-path
            PUT      | //api/tools/espresso/vote       | 404 | unknown-path
            PUT      | /api//tools/espresso/vote       | 404 | unknown-path
            PUT      | /api/tools//vote                | 404 | unknown-path
            PUT      | /api/tools/a/b/vote             | 404 | unknown-path
            PUT      | /api/tools/espresso/vote/       | 404 | unknown-path
            PUT      | /api/tools/espresso/Vote        | 404 | unknown-path
            PUT      | /api/tools/espresso/vote.json   | 404 | unknown-path
            POST     | /api/tools/espresso/vote        | 405 | method-not-allowed
            GET      | /                               | 404 | unknown-path
            GET      | /error                          | 404 | unknown-path
            GET      | /favicon.ico                    | 404 | unknown-path
            GET      | /actuator/health                | 404 | unknown-path
            OPTIONS  | /api/tools/espresso/vote        | 405 | method-not-allowed
            PUT      | /api/tools/a%2Fb/vote           | 400 | malformed-request
            PUT      | /api/tools/a%2fb/vote           | 400 | malformed-request
            PUT      | /api/tools/a%252fb/vote         | 400 | malformed-request
            PUT      | /api/tools/a%5Cb/vote           | 400 | malformed-request
            PUT      | /api/tools/a;b=c/vote           | 400 | malformed-request
            PUT      | /api/tools/a%3Bb/vote           | 400 | malformed-request
            PUT      | /api/tools/espresso/vote;x      | 400 | malformed-request
            PUT      | /api/tools/..;/vote             | 400 | malformed-request
            PUT      | /api/tools/a%00b/vote           | 400 | malformed-request
            PUT      | /api/tools/a%0ab/vote           | 400 | malformed-request
            PUT      | /api/tools/a%0D%0Ab/vote        | 400 | malformed-request
            PUT      | /api/tools/a%zzb/vote           | 400 | malformed-request
            PUT      | /api/tools/a%/vote              | 400 | malformed-request
            PUT      | /api/tools/a%C3b/vote           | 400 | malformed-request
            PUT      | /api/tools/a%C0%AFb/vote        | 400 | malformed-request
            PUT      | /api/tools/a%E2%80%A8b/vote     | 400 | malformed-request
            PUT      | /../../etc/passwd               | 400 | malformed-request
            PUT      | /LONG-3000                      | 414 | uri-too-long
            PUT      | /api/voters?LONG-3000           | 414 | uri-too-long
            PUT      | /LONG-9000                      | 400 | malformed-request
            TRACE    | /api/tools/espresso/vote        | 405 | method-not-allowed
            TRACK    | /api/tools/espresso/vote        | 405 | method-not-allowed
            put      | /api/tools/espresso/vote        | 405 | method-not-allowed
            PROPFIND | /                               | 405 | method-not-allowed
            CONNECT  | localhost:80                    | 501 | not-implemented
            """)
    void any_other_path_or_method_is_rejected(String method, String path, int status, String problem) {
        exchange(method, Shorthand.expand(path)).mustBeProblem(status, problem);
    }

    /** The framework reads parameters, and reads them late. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /api/log?after=%                                   | 400 | malformed-request
            GET    | /api/log?after=%zz                                 | 400 | malformed-request
            GET    | /api/log?after=x                                   | 422 | invalid-page
            GET    | /api/log?limit=1000000000                          | 422 | invalid-page
            GET    | /api/log?limit=99999999999999999999                | 422 | invalid-page
            DELETE | /api/comparisons/espresso-vs-doppio                | 422 | validation
            DELETE | /api/comparisons/espresso-vs-doppio?reason=        | 422 | validation
            DELETE | /api/comparisons/espresso-vs-doppio?reason=a%00b   | 422 | illegal-characters
            DELETE | /api/comparisons/espresso-vs-doppio?reason=%E2%80%AE | 422 | illegal-characters
            DELETE | /api/comparisons/espresso-vs-doppio?reason=%       | 400 | malformed-request
            DELETE | /api/comparisons/espresso-vs-doppio?reason=%C0%AF  | 400 | malformed-request
            DELETE | /api/comparisons/espresso-vs-doppio?reason=LONG-501| 422 | validation
            DELETE | /api/comparisons/espresso?reason=x                 | 404 | unknown-comparison
            DELETE | /api/comparisons/%41-vs-b?reason=x                 | 404 | unknown-comparison
            """)
    void a_query_parameter_is_validated_like_a_body_field(String method, String path, int status, String problem) {
        exchange(method, Shorthand.expand(path), service.operator()).mustBeProblem(status, problem);
    }

    private Answer exchange(String method, String path) {
        return exchange(method, path, service.newVoter());
    }

    private Answer exchange(String method, String path, String token) {
        return Wire.exchange(service.port(), Shorthand.expand(
                "%s %s HTTP/1.1¶Host: localhost¶Authorization: Bearer %s¶Content-Type: application/json¶Content-Length: 17¶¶%s"
                        .formatted(method, path, token, Write.VOTE.document + " ")));
    }
}
