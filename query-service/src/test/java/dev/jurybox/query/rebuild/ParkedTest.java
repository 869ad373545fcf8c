package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Retries parked subjects. Each test parks a subject of its own with an event that cannot be read. */
class ParkedTest {

    private static TestTopic topic;
    private static String database;
    private static QueryService service;

    private final String tool = "tool-" + UUID.randomUUID();
    private final String other = TestTopic.samePartitionAs(tool);
    private final String retry = "/api/admin/projections/community-tally/parked/" + tool + "/retry";

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

    @BeforeEach
    void vote() {
        topic.send(registered(tool), registered(other), cast(tool, "ada", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/0"));
    }

    @Test
    void a_retry_unparks_a_subject_that_can_be_read_again() {
        var mangled = topic.garbled(cast(tool, "bob", SHIP));
        topic.deliver(List.of(mangled));
        topic.send(cast(tool, "eve", SHIP), cast(other, "ada", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(other)).isEqualTo("1/0"));
        assertThat(service.tally(tool)).isEqualTo("1/0");
        topic.mend(mangled, cast(tool, "bob", SHIP));

        assertThat(service.administer("POST", retry).statusCode()).isEqualTo(204);
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("3/0"));
        assertThat(service.administer("POST", retry).statusCode()).isEqualTo(404);
        topic.send(cast(tool, "fay", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("4/0"));
    }

    @Test
    void concurrent_retries_of_a_parked_subject_apply_its_events_once() throws Exception {
        var mangled = topic.garbled(cast(tool, "bob", SHIP));
        topic.deliver(List.of(mangled));
        topic.send(cast(tool, "eve", SHIP), cast(other, "ada", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(other)).isEqualTo("1/0"));
        topic.mend(mangled, cast(tool, "bob", SHIP));
        var both = new ArrayList<CompletableFuture<Integer>>();
        try (var holding = DriverManager.getConnection(database, "jurybox_views", Sandbox.secrets().viewsPassword());
                var lock = holding.createStatement()) {
            holding.setAutoCommit(false);
            lock.execute("select 1 from projection where name = 'community-tally' for update");
            for (var n = 0; n < 2; n++) {
                both.add(CompletableFuture.supplyAsync(() -> service.administer("POST", retry).statusCode(),
                        Thread::startVirtualThread));
            }
            await().until(() -> waiting() >= 2);
            holding.rollback();
        }

        assertThat(both.stream().map(CompletableFuture::join)).containsExactly(204, 204);
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("3/0"));
    }

    private static int waiting() {
        return service.rows().sql("""
                select count(*)
                  from pg_stat_activity
                 where datname = current_database()
                   and wait_event_type = 'Lock'""").query(Integer.class).single();
    }

    @Test
    void a_subject_that_is_still_unreadable_stays_parked() {
        topic.deliver(List.of(topic.garbled(cast(tool, "bob", SHIP))));
        var position = topic.head();
        topic.send(cast(tool, "eve", SHIP), cast(other, "ada", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(other)).isEqualTo("1/0"));
        var refused = service.administer("POST", retry);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("type").asString()).isEqualTo("/problems/still-unreadable");
        var parked = json(service.administer("GET", "/api/admin/projections").body())
                .at("/projections").valueStream()
                .filter(each -> each.get("name").asString().equals("community-tally"))
                .flatMap(each -> each.get("parked").valueStream())
                .filter(each -> each.get("subject").asString().equals(tool))
                .findFirst().orElseThrow();
        assertThat(parked.get("position").asLong()).isEqualTo(position);
        assertThat(parked.get("skipped").asLong()).isEqualTo(1);
        assertThat(service.tally(tool)).isEqualTo("1/0");
    }

    /** Ballots that are loaded in bulk have no index, which would notice the second vote at once. */
    @Test
    void a_rebuild_parks_the_subject_whose_events_contradict_each_other() {
        topic.send(cast(tool, "ada", SKIP));
        var position = topic.head();
        topic.send(cast(tool, "eve", SHIP), cast(other, "ada", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(other)).isEqualTo("1/0"));
        int generation = new Builds(service).build().get("generation").asInt();

        assertThat(rows("parked_subject", "subject", generation)).isEqualTo(rows("parked_subject", "subject", 1))
                .singleElement().asString().contains("position=" + position);
        assertThat(rows("community_tally", "tool", generation)).isEqualTo(rows("community_tally", "tool", 1))
                .hasSize(1);
        assertThat(rows("ballot_box", "tool", generation)).isEqualTo(rows("ballot_box", "tool", 1)).hasSize(1);
    }

    private List<Map<String, @Nullable Object>> rows(String table, String subjectColumn, int generation) {
        var rows = service.rows().sql("select * from %s where generation = :generation and %s = :tool"
                .formatted(table, subjectColumn))
                .param("generation", generation).param("tool", tool).query().listOfRows();
        rows.forEach(row -> row.keySet().removeAll(Set.of("generation", "parked_at", "reason")));
        return rows;
    }
}
