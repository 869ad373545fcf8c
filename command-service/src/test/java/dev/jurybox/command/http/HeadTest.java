package dev.jurybox.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HEAD returns the headers of GET. The length may be left out, but must not differ. */
@ExtendWith(SharedCommandService.class)
class HeadTest {

    private final CommandService service;

    HeadTest(CommandService service) {
        this.service = service;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/log/head", "/api/log?after=0&limit=1", "/api/log?limit=0", "/api/commands/never-sent",
        "/api/secrets", "/api/tools/espresso/vote"})
    void head_returns_the_status_and_headers_of_get(String path) {
        var get = ask("GET", path);
        var head = ask("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().map().keySet()).isSubsetOf(get.headers().map().keySet());
        head.headers().map().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Date")) assertThat(get.headers().allValues(name)).as(name).isEqualTo(values);
        });
    }

    private HttpResponse<String> ask(String method, String path) {
        return service.send(path, request -> request.method(method, BodyPublishers.noBody())
                .header("Authorization", "Bearer " + service.operator()));
    }
}
