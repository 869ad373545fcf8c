package dev.jurybox.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.http.Answer;
import dev.jurybox.http.Shorthand;
import dev.jurybox.http.Wire;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A valid vote whose headers declare another content, or ask for another response. */
@ExtendWith(SharedCommandService.class)
class BadHeaderTest {

    private final CommandService service;

    BadHeaderTest(CommandService service) {
        this.service = service;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "json", "a/b/c", "*/*", "application/*", "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x", "text/plain", "text/json", "application/xml", "application/cbor",
        "application/x-ndjson", "application/problem+json", "application/json; charset=utf-16",
        "application/json; charset=iso-8859-1", "application/json; charset=nonsense",
        "application/json; charset=\""})
    void only_json_in_utf_8_is_read(String type) {
        vote("Content-Type: " + type).mustBeProblem(415, "unsupported-media-type").about(Write.VOTE.path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "APPLICATION/JSON", "application/json;charset=UTF-8"})
    void equivalent_json_content_types_are_accepted(String type) {
        assertThat(vote("Content-Type: " + type).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "compress", "x-nonsense", "gzip, gzip"})
    void a_compressed_request_body_is_rejected(String encoding) {
        vote("Content-Type: application/json", "Content-Encoding: " + encoding)
                .mustBeProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/*", "nonsense", "text/html;q=x", "application/cbor"})
    void a_request_that_does_not_accept_json_is_rejected_with_406(String accept) {
        vote("Content-Type: application/json", "Accept: " + accept).mustBeProblem(406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/*", "*/*", "text/html,*/*;q=0.1"})
    void a_request_whose_accept_header_covers_json_succeeds(String accept) {
        assertThat(vote("Content-Type: application/json", "Accept: " + accept).status()).isEqualTo(200);
    }

    /** A problem is returned as JSON even if the client asks for HTML. */
    @ParameterizedTest
    @ValueSource(strings = {"text/html", "nonsense", "application/json", "application/problem+xml"})
    void a_problem_is_returned_as_json_whatever_the_accept_header(String accept) {
        exchange("GET /api/secrets HTTP/1.1¶Host: localhost¶Accept: " + accept + "¶¶").mustBeProblem(404,
                "unknown-path");
        exchange("GET /a;b HTTP/1.1¶Host: localhost¶Accept: " + accept + "¶¶").mustBeProblem(400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /api/tools/espresso/vote | nobody   | 401 | unauthenticated
            PUT    | /api/tools/espresso/vote | made-up  | 401 | unauthenticated
            PUT    | /api/tools/espresso/vote | operator | 403 | forbidden
            POST   | /api/tools               | nobody   | 401 | unauthenticated
            POST   | /api/tools               | voter    | 403 | forbidden
            GET    | /api/log                 | nobody   | 401 | unauthenticated
            GET    | /api/secrets             | made-up  | 401 | unauthenticated
            GET    | /api/log                 | voter    | 403 | forbidden
            """)
    void protected_paths_reject_missing_unknown_and_insufficient_tokens(
            String method, String path, String who, int status, String problem) {
        var token = switch (who) {
            case "voter" -> service.newVoter();
            case "operator" -> service.operator();
            default -> who;
        };
        var authorization = who.equals("nobody") ? "" : "Authorization: Bearer " + token + "¶";

        exchange("%s %s HTTP/1.1¶Host: localhost¶%s¶".formatted(method, path, authorization))
                .mustBeProblem(status, problem).about(path);
    }

    private Answer vote(String... headers) {
        var body = Write.VOTE.document.getBytes(UTF_8);
        return Wire.exchange(service.port(), Write.VOTE.request(Write.VOTE.token(service), body,
                "Content-Length: " + body.length, String.join("\r\n", headers)));
    }

    private Answer exchange(String request) {
        return Wire.exchange(service.port(), Shorthand.expand(request));
    }
}
