package dev.jurybox.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that are wrong outside their bodies, as they are on the wire: most of them no client library sends. */
class BadRequestTest {

    private static final CommandService SERVICE = CommandService.start();
    private static String voter = "";

    @BeforeAll
    static void prepare() {
        SERVICE.send("POST", "/api/tools", SERVICE.operator(), CommandService.TOOL.formatted("espresso"));
        voter = SERVICE.newVoter();
    }

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/x-www-form-urlencoded        | 415 | unsupported-media-type
            multipart/form-data; boundary=x          | 415 | unsupported-media-type
            text/plain                               | 415 | unsupported-media-type
            text/json                                | 415 | unsupported-media-type
            application/xml                          | 415 | unsupported-media-type
            application/cbor                         | 415 | unsupported-media-type
            application/x-ndjson                     | 415 | unsupported-media-type
            application/problem+json                 | 415 | unsupported-media-type
            application/json; charset=utf-16         | 415 | unsupported-media-type
            application/json; charset=iso-8859-1     | 415 | unsupported-media-type
            application/json; charset=nonsense       | 415 | unsupported-media-type
            application/json; charset="              | 415 | unsupported-media-type
            application/*                            | 415 | unsupported-media-type
            */*                                      | 415 | unsupported-media-type
            json                                     | 415 | unsupported-media-type
            a/b/c                                    | 415 | unsupported-media-type
            ''                                       | 415 | unsupported-media-type
            """)
    void only_json_is_read(String type, int status, String problem) {
        vote("Content-Type: " + type, "Content-Length: 17").mustBeProblem(status, problem);
    }

    @ParameterizedTest
    @CsvSource({"gzip", "deflate", "br", "zstd", "compress", "x-nonsense", "'gzip, gzip'"})
    void nothing_compressed_is_unpacked(String encoding) {
        vote("Content-Type: application/json", "Content-Length: 17", "Content-Encoding: " + encoding)
                .mustBeProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html                         | 406
            application/xml                   | 406
            image/*                           | 406
            nonsense                          | 406
            text/html;q=x                     | 406
            application/json                  | 200
            application/*                     | 200
            */*                               | 200
            text/html,*/*;q=0.1               | 200
            """)
    void answers_are_json_or_nothing_is_done(String accept, int status) {
        var answer = vote("Content-Type: application/json", "Content-Length: 17", "Accept: " + accept);

        if (status == 200) assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        else
            answer.mustBeProblem(406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /api/tools/Espresso/vote         | 404 | unknown-tool
            PUT    | /api/tools/unheard-of/vote       | 404 | unknown-tool
            PUT    | /api/tools/caf%C3%A9/vote        | 404 | unknown-tool
            PUT    | /api/tools/a-vs-b/vote           | 404 | unknown-tool
            PUT    | /api/tools/a.b/vote              | 404 | unknown-tool
            PUT    | /api/tools/a..b/vote             | 404 | unknown-tool
            PUT    | /api/tools/-/vote                | 404 | unknown-tool
            PUT    | /api/tools/%20/vote              | 404 | unknown-tool
            PUT    | /api/tools/espresso%20/vote      | 404 | unknown-tool
            PUT    | /api/tools/%27%20or%201=1/vote   | 404 | unknown-tool
            PUT    | /api/tools/%3Cscript%3E/vote     | 404 | unknown-tool
            PUT    | /api/tools/%E2%80%AE/vote        | 404 | unknown-tool
            PUT    | /api/tools/300/vote              | 404 | unknown-tool
            PUT    | /api/tools/../vote               | 404 | unknown-path
            PUT    | /api/tools/./vote                | 404 | unknown-path
            PUT    | /api/tools/../../etc/passwd      | 404 | unknown-path
            PUT    | /api/tools/%2e%2e/vote           | 404 | unknown-path
            PUT    | /api/tools/%2e/vote              | 404 | unknown-path
            PUT    | /api/tools/a%2eb/vote            | 404 | unknown-path
            PUT    | //api/tools/espresso/vote        | 404 | unknown-path
            PUT    | /api//tools/espresso/vote        | 404 | unknown-path
            PUT    | /api/tools//vote                 | 404 | unknown-path
            PUT    | /api/tools/a/b/vote              | 403 | forbidden
            PUT    | /api/tools/espresso/vote/        | 403 | forbidden
            PUT    | /api/tools/espresso/Vote         | 403 | forbidden
            PUT    | /api/tools/espresso/vote.json    | 403 | forbidden
            POST   | /api/tools/espresso/vote         | 403 | forbidden
            GET    | /                                | 403 | forbidden
            GET    | /error                           | 403 | forbidden
            GET    | /favicon.ico                     | 403 | forbidden
            OPTIONS| /api/tools/espresso/vote         | 403 | forbidden
            GET    | /actuator/health                 | 404 | unknown-path
            PUT    | /api/tools/a%2Fb/vote            | 400 | malformed-request
            PUT    | /api/tools/a%2fb/vote            | 400 | malformed-request
            PUT    | /api/tools/a%252fb/vote          | 400 | malformed-request
            PUT    | /api/tools/a%5Cb/vote            | 400 | malformed-request
            PUT    | /api/tools/a;b=c/vote            | 400 | malformed-request
            PUT    | /api/tools/a%3Bb/vote            | 400 | malformed-request
            PUT    | /api/tools/espresso/vote;x       | 400 | malformed-request
            PUT    | /api/tools/a%00b/vote            | 400 | malformed-request
            PUT    | /api/tools/a%0ab/vote            | 400 | malformed-request
            PUT    | /api/tools/a%0D%0Ab/vote         | 400 | malformed-request
            PUT    | /api/tools/a%zzb/vote            | 400 | malformed-request
            PUT    | /api/tools/a%/vote               | 400 | malformed-request
            PUT    | /api/tools/a%C3b/vote            | 400 | malformed-request
            PUT    | /api/tools/a%C0%AFb/vote         | 400 | malformed-request
            PUT    | /api/tools/a%E2%80%A8b/vote      | 400 | malformed-request
            PUT    | /../../etc/passwd                | 400 | malformed-request
            TRACE  | /api/tools/espresso/vote         | 405 | method-not-allowed
            TRACK  | /api/tools/espresso/vote         | 405 | method-not-allowed
            put    | /api/tools/espresso/vote         | 405 | method-not-allowed
            PROPFIND | /                              | 405 | method-not-allowed
            CONNECT | localhost:80                    | 501 | not-implemented
            """)
    void a_path_leads_to_what_it_names_or_nowhere(String method, String path, int status, String problem) {
        var target = path.replace("300", "x".repeat(300));

        exchange("""
                %s %s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: 17

                {"choice":"SHIP"}""".formatted(method, target, voter)).mustBeProblem(status, problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /api/tools/espresso/vote | nobody   | 401 | unauthenticated
            PUT    | /api/tools/espresso/vote | made-up  | 401 | unauthenticated
            PUT    | /api/tools/espresso/vote | operator | 403 | forbidden
            POST   | /api/tools               | nobody   | 401 | unauthenticated
            POST   | /api/tools               | voter    | 403 | forbidden
            GET    | /api/tools               | nobody   | 401 | unauthenticated
            GET    | /api/secrets             | nobody   | 401 | unauthenticated
            GET    | /api/secrets             | operator | 403 | forbidden
            """)
    void what_is_not_open_to_all_asks_who_is_there(
            String method, String path, String who, int status, String problem) {
        var authorization = switch (who) {
            case "nobody" -> "";
            case "voter" -> "Authorization: Bearer " + voter + "\n";
            case "operator" -> "Authorization: Bearer " + SERVICE.operator() + "\n";
            default -> "Authorization: Bearer " + who + "\n";
        };

        exchange("%s %s HTTP/1.1\nHost: localhost\n%s\n".formatted(method, path, authorization))
                .mustBeProblem(status, problem);
    }

    private static Answer vote(String... headers) {
        return Wire.exchange(SERVICE.port(), Write.VOTE.request(voter, Write.VOTE.document.getBytes(UTF_8), headers));
    }

    private static Answer exchange(String request) {
        return Wire.exchange(SERVICE.port(), request.replace("\n", "\r\n"));
    }
}
