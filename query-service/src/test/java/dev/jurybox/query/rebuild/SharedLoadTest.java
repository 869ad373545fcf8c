package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.database.AdvisoryLock;
import dev.jurybox.query.projection.ProjectionRegistry;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lock of rebuilds keeps the service from building generations before a test has looked at them. */
class SharedLoadTest {

    private static TestTopic topic;
    private static String database;
    private static QueryService service;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
        topic.send(registered("espresso"));
        topic.send(crowd("espresso", 4_000, SHIP));
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("4000/0"));
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void all_projections_are_brought_to_the_cut_together_and_are_equal() throws Exception {
        var begun = new TreeMap<String, Integer>();
        withoutScheduler(() -> {
            begun.putAll(beginAll());
            service.bean(SharedLoad.class).run();

            assertThat(read(begun)).allSatisfy((_, events) -> assertThat(events).isEqualTo(topic.head()));
            assertThat(states(begun)).containsOnly("BUILDING");
        });

        assertThat(begun.keySet()).isEqualTo(service.bean(ProjectionRegistry.class).names());
        mustBeEqual(begun);
    }

    @Test
    void a_generation_that_fails_leaves_the_others_alone() throws Exception {
        var begun = new TreeMap<String, Integer>();
        withoutScheduler(() -> {
            begun.putAll(beginAll());
            refuseCheckpoints("comparisons", requireNonNull(begun.get("comparisons")));
            service.bean(SharedLoad.class).run();

            assertThat(read(begun)).containsEntry("comparisons", 0L).containsEntry("rankings", topic.head());
        });

        var refused = requireNonNull(begun.remove("comparisons"));
        assertThat(new Builds(service, "comparisons").built(refused).get("state").asString()).isEqualTo("FAILED");
        mustBeEqual(begun);
    }

    @Test
    void neither_a_generation_with_a_rate_is_read_with_others_nor_those_that_wait_for_it() throws Exception {
        var begun = new TreeMap<String, Integer>();
        withoutScheduler(() -> {
            begun.putAll(beginAll());
            service.administer("POST", path("rankings", requireNonNull(begun.get("rankings"))) + "/rate?rate=1000000");
            service.bean(SharedLoad.class).run();

            assertThat(read(begun)).containsEntry("panel-tally", topic.head()).containsEntry("rankings", 0L)
                    .containsEntry("tool-cards", 0L);
        });

        mustBeEqual(begun);
    }

    @Test
    void a_generation_that_has_read_a_part_reads_on_with_others() throws Exception {
        var begun = new TreeMap<>(Map.of("rankings", new Builds(service, "rankings").begin(1_000)));
        await().until(() -> requireNonNull(read(begun).get("rankings")) > 500);
        var rankings = path("rankings", requireNonNull(begun.get("rankings")));
        service.administer("POST", rankings + "/pause");
        withoutScheduler(() -> {
            service.administer("POST", rankings + "/rate");
            service.administer("POST", rankings + "/resume");
            begun.put("tool-cards", new Builds(service, "tool-cards").begin());
            assertThat(requireNonNull(read(begun).get("rankings"))).isBetween(501L, topic.head() - 1);
            service.bean(SharedLoad.class).run();

            assertThat(read(begun)).containsEntry("tool-cards", topic.head())
                    .containsEntry("rankings", cut(rankings));
        });

        mustBeEqual(begun);
    }

    @Test
    void what_is_requested_meanwhile_does_not_delay_those_that_have_read() throws Exception {
        var begun = new TreeMap<String, Integer>();
        var before = topic.head();
        withoutScheduler(() -> {
            begun.put("rankings", new Builds(service, "rankings").begin());
            begun.put("tool-cards", new Builds(service, "tool-cards").begin());
            service.bean(SharedLoad.class).run();
            topic.send(registered("lungo"), cast("lungo", "ada", SHIP));
            begun.put("community-tally", new Builds(service).begin());
            service.bean(SharedLoad.class).run();

            assertThat(read(begun)).isEqualTo(Map.of("rankings", before, "tool-cards", before, "community-tally", 0L));
        });

        mustBeEqual(begun);
    }

    @Test
    void a_what_if_is_read_with_others_and_leaves_out_its_voters() throws Exception {
        var begun = new TreeMap<String, Integer>();
        withoutScheduler(() -> {
            begun.put("tool-cards", new Builds(service, "tool-cards").begin());
            begun.put("community-tally", new Builds(service).beginWhatIf(10_000_000,
                    "{\"exclude\": [\"SHIP-0\", \"SHIP-1\"], \"asOf\": \"%d\"}".formatted(topic.head())));
            service.administer("POST", path("community-tally", requireNonNull(begun.get("community-tally"))) + "/rate");
            service.bean(SharedLoad.class).run();

            assertThat(read(begun).values()).containsOnly(topic.head());
        });

        var whatIf = requireNonNull(begun.remove("community-tally"));
        assertThat(new Builds(service).built(whatIf).get("votersWithoutVotes").isNull()).isTrue();
        var tables = json(new Builds(service).diff(whatIf).body()).get("tables");
        assertThat(tables.valueStream().filter(table -> table.get("name").asString().equals("ballot_box")))
                .singleElement().extracting(table -> table.get("removed").asInt()).isEqualTo(2);
        mustBeEqual(begun);
    }

    @Test
    void all_are_begun_or_none() {
        var paused = new Builds(service, "page-history").begin(1);
        service.administer("POST", path("page-history", paused) + "/pause");
        var other = new Builds(service, "rankings").begin(1);
        service.administer("POST", path("rankings", other) + "/pause");
        var refused = service.administer("POST", "/api/admin/rebuilds");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("detail").asString())
                .isEqualTo(
                        "A rebuild of page-history and of rankings is under way or paused: "
                                + "let it finish, or cancel it.");
        assertThat(service.bean(GenerationQueries.class).building()).isEmpty();
        assertThat(service.administer("POST", "/api/admin/rebuilds?rate=0").statusCode()).isEqualTo(422);
        new Builds(service, "page-history").cancel(paused);
        new Builds(service, "rankings").cancel(other);
    }

    /** Waits until the service is not building, and then keeps it from doing so. */
    private static void withoutScheduler(AdvisoryLock.Work work) throws Exception {
        var done = new AtomicBoolean();
        while (!done.get()) {
            AdvisoryLock.rebuildUnlessLocked(service.bean(DataSource.class), () -> {
                work.run();
                done.set(true);
            });
        }
    }

    private static Map<String, Integer> beginAll() {
        var accepted = service.administer("POST", "/api/admin/rebuilds");
        assertThat(accepted.statusCode()).isEqualTo(202);
        return json(accepted.body()).get("rebuilds").valueStream().collect(toMap(
                view -> view.get("projection").asString(), view -> view.get("generation").asInt()));
    }

    /** The database refuses checkpoints of the generation as PostgreSQL does when its disk is full. */
    private static void refuseCheckpoints(String projection, int generation) throws SQLException {
        var name = database.substring(database.lastIndexOf('/') + 1);
        try (var superuser = Sandbox.postgres().connectAsSuperuser(name);
                var statement = superuser.createStatement()) {
            statement.execute("""
                    create function refuse() returns trigger language plpgsql as $$
                    begin
                        raise exception 'could not extend file' using errcode = '53100';
                    end $$""");
            statement.execute("""
                    create trigger refuse before insert or update on checkpoint for each row
                    when (new.projection = '%s' and new.generation = %d)
                    execute function refuse()""".formatted(projection, generation));
        }
    }

    private static Map<String, Long> read(Map<String, Integer> generations) {
        return generations.entrySet().stream().collect(toMap(Map.Entry::getKey, each -> service.rows()
                .sql("""
                        select coalesce(sum(events), 0)
                          from checkpoint
                         where projection = :name
                           and generation = :number""")
                .param("name", each.getKey())
                .param("number", each.getValue())
                .query(Long.class).single()));
    }

    private static long cut(String rebuild) {
        return json(service.administer("GET", rebuild).body()).get("cut").asLong();
    }

    private static Set<String> states(Map<String, Integer> generations) {
        return generations.entrySet().stream()
                .map(each -> service.administer("GET", path(each.getKey(), each.getValue())).body())
                .map(view -> json(view).get("state").asString())
                .collect(toSet());
    }

    private static void mustBeEqual(Map<String, Integer> generations) {
        assertThat(generations).allSatisfy((projection, generation) -> {
            var built = new Builds(service, projection).built(generation);
            assertThat(built.get("equal").asBoolean()).isTrue();
            assertThat(built.get("events")).isEqualTo(built.get("cut"));
        });
    }

    private static String path(String projection, int generation) {
        return "/api/admin/projections/%s/rebuilds/%d".formatted(projection, generation);
    }
}
