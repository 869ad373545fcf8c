package dev.jurybox.query.projection;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The failures that a projection recovers from. Each test uses two partitions of its own. */
class ComingBackTest {

    private static final AtomicInteger PARTITIONS = new AtomicInteger();

    private static TestTopic topic;
    private static String database;
    private static QueryService service;

    private final String tool = TestTopic.toolIn(PARTITIONS.getAndIncrement());
    private final String other = TestTopic.toolIn(PARTITIONS.getAndIncrement());

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_restart_resumes_at_the_checkpoint_and_a_wrong_offset_loses_no_event() {
        topic.send(registered(tool), cast(tool, "ada", SHIP), registered(other), cast(other, "ada", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/0"));
        await().untilAsserted(() -> assertThat(service.tally(other)).isEqualTo("1/0"));
        service.close();
        topic.send(cast(tool, "bob", SHIP), cast(other, "bob", SHIP), cast(other, "eve", SHIP));
        QueryService.rows(database).sql("update checkpoint set topic_offset = topic_offset + 1 where partition = ?")
                .param(TestTopic.partitionOf(other)).update();
        service = QueryService.start(database, topic);

        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("2/0"));
        await().untilAsserted(() -> assertThat(service.tally(other)).isEqualTo("3/0"));
    }

    @Test
    void a_database_outage_delays_events_but_loses_none() throws SQLException {
        topic.send(registered(tool), cast(tool, "ada", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/0"));
        try (var superuser = Sandbox.postgres().connectAsSuperuser("postgres");
                var statement = superuser.createStatement()) {
            var name = database.substring(database.lastIndexOf('/') + 1);
            statement.execute("alter database %s allow_connections false".formatted(name));
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(name));
            topic.send(cast(tool, "bob", SHIP));
            await().untilAsserted(() -> assertThat(service.get("/api/tools/ristretto").statusCode()).isEqualTo(503));
            statement.execute("alter database %s allow_connections true".formatted(name));
        }

        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("2/0"));
    }

    @Test
    void rows_are_rolled_back_if_their_checkpoint_cannot_be_moved() throws SQLException {
        topic.send(registered(tool));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("0/0"));
        try (var superuser = Sandbox.postgres().connectAsSuperuser(database.substring(database.lastIndexOf('/') + 1));
                var statement = superuser.createStatement()) {
            statement.execute("create sequence refused");
            statement.execute("grant all on sequence refused to public");
            statement.execute("""
                    create function refuse() returns trigger language plpgsql
                        as $$ begin perform nextval('refused'); raise exception 'not now'; end $$""");
            statement.execute("create trigger refuse before update on checkpoint execute function refuse()");
            topic.send(cast(tool, "ada", SHIP), cast(other, "ada", SHIP));
            await().until(() -> service.rows().sql("select last_value from refused")
                    .query(Long.class).single() > 5);
            statement.execute("drop trigger refuse on checkpoint");
        }

        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/0"));
    }

    @Test
    void a_recreated_topic_that_ends_at_the_stored_offset_loses_no_event() throws Exception {
        topic.send(registered(tool));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("0/0"));
        topic.deleteAndCreate();
        topic.send(cast(tool, "ada", SHIP));

        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/0"));
    }
}
