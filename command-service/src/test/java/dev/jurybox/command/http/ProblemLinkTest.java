package dev.jurybox.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.http.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The type of a problem is a path, which leads to the page about it. */
@ExtendWith(SharedCommandService.class)
class ProblemLinkTest {

    private final CommandService service;

    ProblemLinkTest(CommandService service) {
        this.service = service;
    }

    @Test
    void the_type_of_a_problem_leads_to_its_page() {
        var answer = service.send(ProblemType.STALE.path(), request -> request.GET());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).matches("https?://[^/]+/problems/stale");
    }

    @Test
    void a_type_that_does_not_exist_leads_nowhere() {
        assertThat(service.send("/problems/http:evil.example", request -> request.GET()).statusCode()).isEqualTo(404);
        assertThat(service.send("/problems/no-such-problem", request -> request.GET()).statusCode()).isEqualTo(404);
    }
}
