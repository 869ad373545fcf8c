package dev.jurybox.query.database;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Kills one session of PostgreSQL: the server ends all other sessions and recovers, and loses the commits that did not
 * wait for the disk.
 */
class DatabaseCrashTest {

    private static final String REBUILDS = "/api/admin/projections/community-tally/rebuilds";
    private static final String SLOW = "/api/admin/projections/panel-tally/rebuilds";
    private static final int ROUNDS = 3;
    private static final int TOOLS_A_ROUND = 20;

    private static ForgetfulPostgres postgres;
    private static TestTopic topic;
    private static QueryService service;
    /** The number of tools in the log, which has two events for each. */
    private static int tools;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        postgres = ForgetfulPostgres.start(home.resolve("postgres"));
        topic = new TestTopic();
        service = QueryService.start(postgres.database(), topic);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
        postgres.close();
    }

    @Test
    void no_response_claims_events_undone_by_a_crash_and_projections_recover() throws Exception {
        var undone = 0L;
        try (var claims = new Claims(service)) {
            for (var round = 1; round <= ROUNDS; round++) {
                writeSome(claims);
                awaitAll();
                var before = read();
                postgres.crash();
                undone += before - read();
                var answered = claims.answers();
                awaitAll();
                await().until(() -> claims.answers() > answered);
            }
            assertThat(claims.broken()).isEmpty();
        }
        assertThat(undone).as("the crashes undid something").isPositive();
    }

    @Test
    void an_acknowledged_promotion_or_rebuild_start_survives_a_crash() {
        var tool = writeOne();
        await().ignoreExceptions().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/0"));
        service.administer("POST", REBUILDS);
        await().untilAsserted(() -> assertThat(state(2)).isEqualTo("BUILT"));
        assertThat(service.administer("POST", REBUILDS + "/2/promotion").statusCode()).isEqualTo(200);
        postgres.crash();

        await().ignoreExceptions().untilAsserted(() -> assertThat(state(2)).isEqualTo("LIVE"));
        assertThat(service.administer("POST", REBUILDS).statusCode()).isEqualTo(202);
        postgres.crash();

        await().ignoreExceptions().untilAsserted(() -> assertThat(state(3)).isIn("BUILDING", "BUILT"));
    }

    @Test
    void a_rate_and_a_pause_survive_a_crash_in_the_middle_of_a_rebuild() throws Exception {
        try (var claims = new Claims(service)) {
            writeSome(claims);
        }
        awaitAll();
        var rebuild = SLOW + "/" + json(service.administer("POST", SLOW + "?rate=1").body()).get("generation").asInt();
        await().until(() -> view(rebuild).get("read").asLong() > 0);
        postgres.crash();
        await().ignoreExceptions().until(() -> view(rebuild).get("rate").asInt() == 1);
        assertThat(view(rebuild).get("state").asString()).isEqualTo("BUILDING");
        assertThat(service.administer("POST", rebuild + "/pause").statusCode()).isEqualTo(200);
        postgres.crash();

        await().ignoreExceptions().until(() -> view(rebuild).get("state").asString().equals("PAUSED"));
        service.administer("POST", rebuild + "/rate");
        service.administer("POST", rebuild + "/resume");
        await().ignoreExceptions().until(() -> view(rebuild).get("state").asString().equals("BUILT"));
        assertThat(view(rebuild).get("equal").asBoolean()).isTrue();
    }

    private static JsonNode view(String rebuild) {
        return json(service.administer("GET", rebuild).body());
    }

    private String state(int generation) {
        return json(service.administer("GET", REBUILDS + "/" + generation).body()).get("state").asString();
    }

    private void writeSome(Claims claims) {
        for (var n = 0; n < TOOLS_A_ROUND; n++) {
            writeOne();
            claims.written(tools);
        }
    }

    private static String writeOne() {
        var tool = Claims.tool(++tools);
        topic.send(registered(tool), cast(tool, "ada", SHIP));
        return tool;
    }

    private void awaitAll() {
        await().ignoreExceptions().untilAsserted(() -> {
            var list = json(service.get("/api/tools?limit=100").body());
            assertThat(service.asOf()).isEqualTo(topic.head());
            assertThat(list.get("rows").size()).isEqualTo(tools);
        });
    }

    /** The number of events that all projections together have read. */
    private long read() {
        return postgres.rows().sql("select coalesce(sum(events), 0) from checkpoint").query(Long.class).single();
    }
}
