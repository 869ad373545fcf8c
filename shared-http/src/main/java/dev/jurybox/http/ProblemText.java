package dev.jurybox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no message converter is available. */
final class ProblemText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    private ProblemText() {}

    static String json(ProblemDetail problem) {
        return JSON.writeValueAsString(problem);
    }

    /** A complete HTTP response with status line and headers, which also closes the connection. */
    static String answer(HttpStatus status) {
        var body = json(StandardProblem.of(status.value()));
        return """
                HTTP/1.1 %d \r
                Content-Type: application/problem+json;charset=utf-8\r
                Content-Length: %d\r
                Connection: close\r
                \r
                %s""".formatted(status.value(), body.getBytes(UTF_8).length, body);
    }
}
