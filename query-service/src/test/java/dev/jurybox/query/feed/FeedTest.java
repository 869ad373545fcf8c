package dev.jurybox.query.feed;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final String OTHER_PARTITION = TestTopic.otherPartitionThan("espresso");

    private static final String SAME_PARTITION = TestTopic.samePartitionAs("espresso");

    private TestTopic topic;
    private String database;
    private QueryService service;

    @BeforeEach
    void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
    }

    @AfterEach
    void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_vote_is_told_on_its_tools_page() {
        topic.send(registered("espresso"), cast("espresso", "ada", SHIP), cast("espresso", "bob", SHIP),
                changed("espresso", "bob", SHIP, SKIP));

        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("1/1"));
        var page = json(service.get("/api/tools/espresso").body());
        assertThat(page.get("category").asString()).isEqualTo("Kitchen");
        assertThat(page.get("community").get("percent").asInt()).isEqualTo(50);
    }

    @Test
    void a_tool_without_votes_has_no_percent() {
        topic.send(registered("ristretto"));

        await().untilAsserted(() -> assertThat(service.get("/api/tools/ristretto").statusCode()).isEqualTo(200));
        assertThat(json(service.get("/api/tools/ristretto").body()).get("community").get("percent").isNull()).isTrue();
    }

    @Test
    void an_unknown_tool_is_a_problem() {
        var answer = service.get("/api/tools/unheard-of");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/unknown-tool");
    }

    @Test
    void what_is_delivered_twice_is_counted_once() {
        var records = topic.send(registered("espresso"), cast("espresso", "ada", SHIP));
        topic.deliver(records);
        topic.deliver(records.reversed());
        topic.send(cast("espresso", "eve", SKIP));

        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("1/1"));
    }

    @Test
    void a_restart_goes_on_at_the_checkpoint() {
        topic.send(registered("espresso"), cast("espresso", "ada", SHIP));
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("1/0"));
        service.close();
        topic.send(cast("espresso", "bob", SHIP));
        service = QueryService.start(database, topic);

        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("2/0"));
    }

    @Test
    void what_the_topic_lost_is_fetched_from_the_log() {
        topic.send(registered("espresso"), cast("espresso", "ada", SHIP));
        topic.record(cast("espresso", "lost", SHIP));
        topic.send(cast("espresso", "eve", SHIP));

        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("3/0"));
    }

    @Test
    void while_the_log_is_away_nothing_is_applied_beyond_a_gap_and_other_partitions_go_on() {
        topic.send(registered("espresso"), cast("espresso", "ada", SHIP));
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("1/0"));
        topic.logIsAway(true);
        topic.record(cast("espresso", "lost", SHIP));
        topic.send(cast("espresso", "eve", SHIP), registered(OTHER_PARTITION), cast(OTHER_PARTITION, "ada", SHIP));

        await().untilAsserted(() -> assertThat(service.tally(OTHER_PARTITION)).isEqualTo("1/0"));
        assertThat(service.tally("espresso")).isEqualTo("1/0");
        topic.logIsAway(false);
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("3/0"));
    }

    @Test
    void what_is_of_another_log_is_passed_over() {
        topic.send(registered("espresso"));
        var vote = topic.record(cast("espresso", "ada", SHIP));
        topic.deliver(List.of(topic.foreign(vote), vote, topic.foreign(vote)));
        topic.send(cast("espresso", "bob", SKIP));

        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("1/1"));
    }

    @Test
    void what_was_too_early_is_counted_once_what_was_missing_has_come() {
        topic.send(registered("espresso"));
        var first = topic.record(cast("espresso", "ada", SHIP));
        var second = topic.record(cast("espresso", "bob", SHIP));
        topic.deliver(List.of(second, first, second));

        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("2/0"));
        topic.send(cast("espresso", "eve", SKIP));
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("2/1"));
    }

    @Test
    void a_poison_event_parks_its_own_tool_and_no_other() {
        topic.send(registered("espresso"), cast("espresso", "ada", SHIP));
        topic.deliver(List.of(topic.garbled(cast("espresso", "bob", SHIP))));
        topic.send(cast("espresso", "eve", SHIP), registered(SAME_PARTITION), cast(SAME_PARTITION, "ada", SHIP));

        await().untilAsserted(() -> assertThat(service.tally(SAME_PARTITION)).isEqualTo("1/0"));
        assertThat(service.tally("espresso")).isEqualTo("1/0");
    }

    @Test
    void what_only_the_database_refuses_is_found_in_its_batch_and_parked() {
        topic.deliver(List.of(
                topic.record(registered("espresso")),
                topic.record(cast("espresso", "ada", SHIP)),
                topic.record(changed("espresso", "ada", SHIP, SKIP)),
                topic.record(changed("espresso", "never-cast", SHIP, SKIP)),
                topic.record(registered(SAME_PARTITION)),
                topic.record(cast(SAME_PARTITION, "ada", SHIP))));

        await().untilAsserted(() -> assertThat(service.tally(SAME_PARTITION)).isEqualTo("1/0"));
        assertThat(service.tally("espresso")).isEqualTo("0/1");
    }

    @Test
    void a_database_that_breaks_off_costs_nothing_but_time() throws SQLException {
        topic.send(registered("espresso"), cast("espresso", "ada", SHIP));
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("1/0"));
        try (var superuser = Sandbox.postgres().connectAsSuperuser("postgres");
                var statement = superuser.createStatement()) {
            var name = database.substring(database.lastIndexOf('/') + 1);
            statement.execute("alter database %s allow_connections false".formatted(name));
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(name));
            topic.send(cast("espresso", "bob", SHIP));
            await().untilAsserted(() -> assertThat(service.get("/api/tools/ristretto").statusCode()).isEqualTo(503));
            assertThat(service.tally("espresso")).isEqualTo("1/0");
            statement.execute("alter database %s allow_connections true".formatted(name));
        }

        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("2/0"));
    }

    @Test
    void rows_whose_checkpoint_cannot_move_are_not_kept() throws SQLException {
        topic.send(registered("espresso"));
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("0/0"));
        try (var superuser = Sandbox.postgres().connectAsSuperuser(database.substring(database.lastIndexOf('/') + 1));
                var statement = superuser.createStatement()) {
            statement.execute("create sequence refused");
            statement.execute("grant all on sequence refused to public");
            statement.execute("""
                    create function refuse() returns trigger language plpgsql
                        as $$ begin perform nextval('refused'); raise exception 'not now'; end $$""");
            statement.execute("create trigger refuse before update on checkpoint execute function refuse()");
            topic.send(cast("espresso", "ada", SHIP), cast(OTHER_PARTITION, "ada", SHIP));
            await().until(() -> QueryService.rows(database).sql("select last_value from refused")
                    .query(Long.class).single() > 5);
            statement.execute("drop trigger refuse on checkpoint");
        }

        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("1/0"));
    }

    @Test
    void an_offset_that_misleads_is_found_out_and_loses_nothing() {
        topic.send(registered("espresso"), cast("espresso", "ada", SHIP));
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("1/0"));
        service.close();
        topic.send(cast("espresso", "bob", SHIP), cast("espresso", "eve", SHIP));
        QueryService.rows(database).sql("update checkpoint set topic_offset = topic_offset + 1").update();
        service = QueryService.start(database, topic);

        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("3/0"));
    }
}
