package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database refuses rows as PostgreSQL does when its disk is full. */
class DiskFullTest {

    private static final int VOTES = 5_000;

    private TestTopic topic;
    private String database;
    private QueryService service;

    @BeforeEach
    void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
        topic.send(registered("espresso"));
        topic.send(crowd("espresso", VOTES, SHIP));
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo(VOTES + "/0"));
    }

    @AfterEach
    void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_rebuild_that_runs_out_of_disk_fails_and_gives_its_space_back() throws SQLException {
        var builds = new Builds(service);
        var slow = builds.begin(1_000);
        await().until(() -> builds.ballots(slow) > 0);
        refuseRowsOf(slow);
        var failed = builds.built(slow);

        assertThat(failed.get("state").asString()).isEqualTo("FAILED");
        assertThat(failed.get("trouble").asString())
                .isEqualTo("PostgreSQL has no disk space left. What was built is deleted.");
        await().untilAsserted(() -> assertThat(builds.ballots(slow) + builds.rows("checkpoint", slow))
                .isZero());
        topic.send(cast("espresso", "eve", SHIP));
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo(VOTES + 1 + "/0"));
        assertThat(builds.live()).isOne();
        assertThat(builds.build().get("equal").asBoolean()).isTrue();
    }

    private void refuseRowsOf(int generation) throws SQLException {
        var name = database.substring(database.lastIndexOf('/') + 1);
        try (var superuser = Sandbox.postgres().connectAsSuperuser(name);
                var statement = superuser.createStatement()) {
            statement.execute("""
                    create function refuse() returns trigger language plpgsql as $$
                    begin
                        raise exception 'could not extend file' using errcode = '53100';
                    end $$""");
            statement.execute("""
                    create trigger refuse before insert on ballot_box_%d
                       for each row execute function refuse()""".formatted(generation));
        }
    }
}
