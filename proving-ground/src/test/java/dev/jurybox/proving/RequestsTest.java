package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API by example, on a stack as anybody starts it, with tokens as anybody makes them. */
class RequestsTest {

    private Stack stack;

    @BeforeEach
    void start(@TempDir Path data) {
        stack = new Stack(data.resolve("jurybox"));
        stack.mustBeUp();
    }

    @AfterEach
    void stop() {
        stack.word("down");
    }

    @Test
    void every_request_is_answered_as_its_title_says() throws IOException {
        var requests = new RequestFile(Map.of(
                "commands", "http://127.0.0.1:" + stack.portBase,
                "queries", "http://127.0.0.1:" + (stack.portBase + 1),
                "editor", token("--role editor"),
                "builder", token("--role reviewer --seat BUILDER"),
                "skeptic", token("--role reviewer --seat SKEPTIC"),
                "collector", token("--role collector")));

        requests.run(Files.readString(Path.of("../requests/jurybox.http")));
    }

    private String token(String options) {
        var answer = stack.word("token", options, "2>/dev/null");
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        return answer.output().strip();
    }
}
