package dev.jurybox.query.rebuild;

import static dev.jurybox.query.QueryService.json;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** The builds of one projection, asked for as an operator asks. */
record Builds(QueryService service, String database, String projection) {

    static final String TALLY = "/api/admin/projections/community-tally/rebuilds";

    Builds(QueryService service, String database) {
        this(service, database, "community-tally");
    }

    JsonNode build(int generation) {
        assertThat(service.administer("POST", path()).statusCode()).isEqualTo(202);
        return built(generation);
    }

    JsonNode built(int generation) {
        return await().atMost(ofSeconds(60)).until(
                () -> json(service.administer("GET", path() + "/" + generation).body()),
                view -> !view.path("state").asString().equals("BUILDING"));
    }

    HttpResponse<String> promote(int generation) {
        return service.administer("POST", path() + "/" + generation + "/promotion");
    }

    long rows(String table, int generation) {
        return QueryService.rows(database)
                .sql("select count(*) from " + table + " where generation = :generation")
                .param("generation", generation)
                .query(Long.class)
                .single();
    }

    private String path() {
        return "/api/admin/projections/" + projection + "/rebuilds";
    }
}
