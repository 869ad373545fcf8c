package dev.jurybox.command.http;

import static dev.jurybox.command.Json.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.jurybox.command.CommandService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hardly HTTP any more: the container refuses it by itself, and yet shows no page of its own. */
class BadWireTest {

    private static final CommandService SERVICE = CommandService.start();
    private static final String JSON = "Content-Type: application/json\r\n";

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_the_container_refuses_is_a_problem(String what, String request, int status, String problem) {
        Wire.exchange(SERVICE.port(), request).mustBeProblem(status, problem);
    }

    static Stream<Arguments> what_the_container_refuses_is_a_problem() {
        return Stream.of(
                arguments("HTTP/2.0", post("HTTP/2.0", ""), 505, "http-version-not-supported"),
                arguments("HTTP/1.2", post("HTTP/1.2", ""), 505, "http-version-not-supported"),
                arguments("a protocol nobody knows", post("HTTQ/1.1", ""), 400, "malformed-request"),
                arguments("TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n", 400,
                        "malformed-request"),
                arguments("a method that is no word", "G@T / HTTP/1.1\r\nHost: x\r\n\r\n", 400, "malformed-request"),
                arguments("a space in the target", "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n", 400, "malformed-request"),
                arguments("a quote in the target", target("/\"<>"), 400, "malformed-request"),
                arguments("braces in the target", target("/{a}|b"), 400, "malformed-request"),
                arguments("a backslash in the target", target("/a\\b"), 400, "malformed-request"),
                arguments("raw UTF-8 in the target", target("/caf\u00c3\u00a9"), 400, "malformed-request"),
                arguments("NUL in the target", target("/a\u0000b"), 400, "malformed-request"),
                arguments("a target that is no path", target("api/voters"), 400, "malformed-request"),
                arguments("a fragment", target("/api/voters#a"), 400, "malformed-request"),
                arguments("no host", "GET / HTTP/1.1\r\n\r\n", 400, "malformed-request"),
                arguments("two hosts", post("HTTP/1.1", "Host: other\r\n"), 400, "malformed-request"),
                arguments("a host that is none", "GET / HTTP/1.1\r\nHost: a b<c>\r\n\r\n", 400, "malformed-request"),
                arguments("another host in the target", target("http://other/api/voters"), 400, "malformed-request"),
                arguments("a header without a colon", post("HTTP/1.1", "X-Nonsense\r\n"), 400, "malformed-request"),
                arguments("a header without a name", post("HTTP/1.1", ": a\r\n"), 400, "malformed-request"),
                arguments("a space in a header's name", post("HTTP/1.1", "X Y: a\r\n"), 400, "malformed-request"),
                arguments("a space before the colon", post("HTTP/1.1", "X-Y : a\r\n"), 400, "malformed-request"),
                arguments("NUL in a header", post("HTTP/1.1", "X-Y: a\u0000b\r\n"), 400, "malformed-request"),
                arguments("a header of 9 KB", post("HTTP/1.1", "X-Y: " + "a".repeat(9_000) + "\r\n"), 400,
                        "malformed-request"),
                arguments("a header of 1 MB", post("HTTP/1.1", "X-Y: " + "a".repeat(1_000_000) + "\r\n"), 400,
                        "malformed-request"),
                arguments("1000 headers", post("HTTP/1.1", "X: \r\n".repeat(1_000)), 400, "malformed-request"),
                arguments("a path of 3 KB", target("/" + "a".repeat(3_000)), 414, "uri-too-long"),
                arguments("a query of 3 KB", target("/api/voters?" + "a".repeat(3_000)), 414, "uri-too-long"),
                arguments("a path of 9 KB", target("/" + "a".repeat(9_000)), 400, "malformed-request"),
                arguments("two lengths", body("Content-Length: 2\r\nContent-Length: 3\r\n", "{}"), 400,
                        "malformed-request"),
                arguments("two equal lengths", body("Content-Length: 2\r\nContent-Length: 2\r\n", "{}"), 400,
                        "malformed-request"),
                arguments("a length of words", body("Content-Length: two\r\n", "{}"), 400, "malformed-request"),
                arguments("a length with a sign", body("Content-Length: +2\r\n", "{}"), 400, "malformed-request"),
                arguments("a length below zero", body("Content-Length: -2\r\n", "{}"), 400, "malformed-request"),
                arguments("a length beyond all numbers", body("Content-Length: " + "9".repeat(30) + "\r\n", "{}"), 400,
                        "malformed-request"),
                arguments("an encoding nobody knows", body("Transfer-Encoding: nonsense\r\n", "0\r\n\r\n"), 501,
                        "not-implemented"),
                arguments("gzip before chunks", body("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501,
                        "not-implemented"),
                arguments("chunks twice", body("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"), 400,
                        "malformed-request"),
                arguments("a chunk of no size", chunks("nonsense\r\n{}\r\n0\r\n\r\n"), 400, "malformed-request"),
                arguments("a chunk of a size below zero", chunks("-2\r\n{}\r\n0\r\n\r\n"), 400, "malformed-request"),
                arguments("a chunk of a huge size", chunks("fffffffff\r\n{}\r\n0\r\n\r\n"), 400, "malformed-request"),
                arguments("a chunk longer than it says", chunks("1\r\n{}\r\n0\r\n\r\n"), 400, "malformed-request"),
                arguments("a chunk with an endless extension",
                        chunks("2;" + "a".repeat(20_000) + "\r\n{}\r\n0\r\n\r\n"),
                        400, "malformed-request"),
                arguments("an expectation nobody meets", body("Expect: a miracle\r\nContent-Length: 2\r\n", "{}"), 417,
                        "expectation-failed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_is_cut_off_has_no_answer_or_a_problem(String request) {
        try (var wire = new Wire(SERVICE.port())) {
            var answer = wire.send(request.getBytes(UTF_8)).halfClosed().answer();

            if (answer != Answer.NONE) answer.mustBeProblem(400, "malformed-request");
        }
    }

    static Stream<String> what_is_cut_off_has_no_answer_or_a_problem() {
        return Stream.of("", "G", "GET / HTTP/1.1", "GET / HTTP/1.1\r\nHost: x\r\n", body("Content-Length: 9\r\n", "{"),
                chunks("5\r\n{"), chunks("5"), "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    }

    /** A line without a version is HTTP/0.9, which knows no headers: all there can be is the problem's own text. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /\r\n\r\n", "GET\r\n\r\n", "\u0001\u0002\u0003\r\n\r\n"})
    void what_has_no_version_may_be_answered_without_headers(String request) {
        try (var wire = new Wire(SERVICE.port())) {
            var answer = wire.send(request.getBytes(UTF_8)).untilClosed();

            assertThat(json(answer.substring(answer.indexOf('{'))).path("status").asInt()).isIn(400, 401);
            assertThat(answer).doesNotContain("<");
        }
    }

    /** After a request that was refused before it was read, what follows is not taken for another. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void nothing_is_smuggled_behind_a_refused_request(String request) {
        try (var wire = new Wire(SERVICE.port())) {
            wire.send((request + "POST /api/voters HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n").getBytes(UTF_8));

            assertThat(wire.answer().status()).isGreaterThanOrEqualTo(400);
            assertThat(wire.answer()).isEqualTo(Answer.NONE);
        }
    }

    static Stream<String> nothing_is_smuggled_behind_a_refused_request() {
        return Stream.of(
                body("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
                body("Content-Length: 5\r\nContent-Length: 0\r\n", ""),
                body("Transfer-Encoding: nonsense\r\n", "0\r\n\r\n"),
                chunks("1\r\n{}\r\n0\r\n\r\n"));
    }

    private static String post(String version, String headers) {
        return "POST /api/voters " + version + "\r\nHost: localhost\r\nContent-Length: 0\r\n" + headers + "\r\n";
    }

    private static String target(String target) {
        return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";
    }

    private static String body(String headers, String body) {
        return "POST /api/tools HTTP/1.1\r\nHost: localhost\r\n" + JSON + "Authorization: Bearer " + SERVICE.operator()
                + "\r\n" + headers + "\r\n" + body;
    }

    private static String chunks(String chunks) {
        return body("Transfer-Encoding: chunked\r\n", chunks);
    }
}
