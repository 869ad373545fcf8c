package dev.jurybox.query.rebuild;

import static dev.jurybox.query.QueryService.json;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.springframework.jdbc.BadSqlGrammarException;
import tools.jackson.databind.JsonNode;

/** The generations of one projection, managed over the admin API as an operator does. */
record Builds(QueryService service, String projection) {

    static final String TALLY = "/api/admin/projections/community-tally/rebuilds";

    Builds(QueryService service) {
        this(service, "community-tally");
    }

    /** Builds the next generation and returns it once its build has ended. */
    JsonNode build() {
        return built(begin());
    }

    /** Begins a rebuild and returns the number of its generation. */
    int begin() {
        return begin("");
    }

    /** Begins a rebuild that reads so many events a second. */
    int begin(int rate) {
        return begin("?rate=" + rate);
    }

    /** Begins a what-if that reads so many events a second. */
    int beginWhatIf(int rate, String question) {
        return begun(service.send(path() + "?rate=" + rate, request -> request.POST(BodyPublishers.ofString(question))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Sandbox.secrets().operatorToken())));
    }

    private int begin(String parameters) {
        return begun(service.administer("POST", path() + parameters));
    }

    private static int begun(HttpResponse<String> accepted) {
        assertThat(accepted.statusCode()).isEqualTo(202);
        return json(accepted.body()).get("generation").asInt();
    }

    JsonNode built(int generation) {
        return await().atMost(ofSeconds(60)).until(
                () -> json(service.administer("GET", path() + "/" + generation).body()),
                view -> !view.path("state").asString().equals("BUILDING"));
    }

    HttpResponse<String> promote(int generation) {
        return service.administer("POST", path() + "/" + generation + "/promotion");
    }

    HttpResponse<String> promoteByForce(int generation) {
        return service.administer("POST", path() + "/" + generation + "/promotion?force=true");
    }

    HttpResponse<String> promoteAccepting(int generation, String digest) {
        return service.administer("POST", path() + "/" + generation + "/promotion?acceptedDiff=" + digest);
    }

    HttpResponse<String> diff(int generation) {
        return service.administer("GET", path() + "/" + generation + "/diff");
    }

    HttpResponse<String> rollBack() {
        return service.administer("POST", "/api/admin/projections/" + projection + "/rollback");
    }

    HttpResponse<String> cancel(int generation) {
        return service.administer("DELETE", path() + "/" + generation);
    }

    /** The live generation. */
    int live() {
        return service.rows().sql("select live from projection where name = :projection")
                .param("projection", projection)
                .query(Integer.class)
                .single();
    }

    /** The ballots of a generation that is being loaded are in a table of their own. */
    long ballots(int generation) {
        var ballots = service.rows().sql("select to_regclass(ballot_table(:generation))::text")
                .param("generation", generation)
                .query(String.class)
                .optional();
        try {
            return ballots.isEmpty() ? 0 : rows(ballots.get(), generation);
        } catch (BadSqlGrammarException _) {
            return 0; // the table was dropped meanwhile
        }
    }

    long rows(String table, int generation) {
        return service.rows().sql("select count(*) from " + table + " where generation = :generation")
                .param("generation", generation)
                .query(Long.class)
                .single();
    }

    private String path() {
        return "/api/admin/projections/" + projection + "/rebuilds";
    }
}
