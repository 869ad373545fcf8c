package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commits to this database do not wait for the disk, except those that the service acknowledges to an operator. */
class DurableDecisionsTest {

    private static final String RETRY = "/api/admin/projections/community-tally/parked/espresso/retry";

    private static TestTopic topic;
    private static String database;
    private static QueryService service;
    private static Builds builds;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
        builds = new Builds(service, "tool-cards");
        topic.send(registered("espresso"), cast("espresso", "ada", SHIP));
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("1/0"));
        noteCommits();
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @BeforeEach
    void forget() {
        service.rows().sql("delete from commit_seen").update();
    }

    @Test
    void projected_votes_are_committed_asynchronously() {
        topic.send(cast("espresso", "bob", SHIP));
        await().untilAsserted(() -> assertThat(settings("checkpoint")).isNotEmpty().containsOnly("off"));
    }

    @Test
    void rebuild_start_end_promotion_and_cancellation_are_committed_synchronously() {
        assertThat(builds.promote(builds.build().get("generation").asInt()).statusCode()).isEqualTo(200);
        assertThat(builds.cancel(builds.build().get("generation").asInt()).statusCode()).isEqualTo(204);

        assertThat(settings("generation")).hasSizeGreaterThan(6).containsOnly("on");
        assertThat(settings("projection")).isNotEmpty().containsOnly("on");
    }

    @Test
    void unparking_a_subject_is_committed_synchronously() {
        var mangled = topic.garbled(cast("espresso", "cid", SHIP));
        topic.deliver(List.of(mangled));
        await().until(() -> !settings("parked_subject").isEmpty());
        topic.mend(mangled, cast("espresso", "cid", SHIP));
        await().untilAsserted(() -> assertThat(service.administer("POST", RETRY).statusCode()).isEqualTo(204));

        assertThat(deletions("parked_subject")).isNotEmpty().containsOnly("on");
    }

    /** Records the {@code synchronous_commit} setting of each transaction that changes one of the tables. */
    private static void noteCommits() throws SQLException {
        var name = database.substring(database.lastIndexOf('/') + 1);
        try (var superuser = Sandbox.postgres().connectAsSuperuser(name);
                var statement = superuser.createStatement()) {
            statement.execute(
                    "create table commit_seen (changed text not null, operation text not null, setting text not null)");
            statement.execute("grant select, insert, delete on commit_seen to jurybox_views");
            statement.execute("""
                    create function note_commit() returns trigger language plpgsql as $$
                    begin
                        insert into commit_seen values (tg_table_name, tg_op, current_setting('synchronous_commit'));
                        return null;
                    end $$""");
            for (var table : List.of("generation", "projection", "parked_subject", "checkpoint")) {
                statement.execute("""
                        create constraint trigger note_commit after insert or update or delete on %s
                               deferrable initially deferred for each row execute function note_commit()"""
                        .formatted(table));
            }
        }
    }

    private static List<@Nullable String> settings(String table) {
        return settings(table, "%");
    }

    private static List<@Nullable String> deletions(String table) {
        return settings(table, "DELETE");
    }

    private static List<@Nullable String> settings(String table, String operations) {
        return service.rows()
                .sql("select setting from commit_seen where changed = :table and operation like :operations")
                .param("table", table)
                .param("operations", operations)
                .query(String.class)
                .list();
    }
}
