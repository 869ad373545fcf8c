package dev.jurybox.recipe;

import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections(RegistrationProjection.NAME)
class RegistrationEndpoint {

    record Registrations(List<String> tools) {}

    private final JdbcClient jdbc;
    private final ResponseRenderer renderer;

    RegistrationEndpoint(JdbcClient jdbc, ResponseRenderer renderer) {
        this.jdbc = jdbc;
        this.renderer = renderer;
    }

    @GetMapping("/api/registrations")
    RenderedResponse<Registrations> registrations(ConditionalRequest request) {
        return renderer.respond(request, () -> new Registrations(
                jdbc.sql("select tool from registration where generation = live(:projection) order by position")
                        .param("projection", RegistrationProjection.NAME)
                        .query((row, _) -> row.getString("tool"))
                        .list()));
    }
}
