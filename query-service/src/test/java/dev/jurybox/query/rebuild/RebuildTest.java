package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.events.PanelEvent.Cause.REVIEW;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.reviewed;
import static dev.jurybox.query.Events.verdict;
import static dev.jurybox.query.QueryService.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.PanelVerdict;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.http.RequestActivity;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.rebuild.DiffSection.ChangedRow;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The first generation of one service stays live, and each test builds the next generation. */
class RebuildTest {

    private static final String OTHER = TestTopic.otherPartitionThan("espresso");

    private static TestTopic topic;
    private static String database;
    private static QueryService service;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
        topic.send(registered("espresso"), registered(OTHER), cast("espresso", "ada", SHIP),
                cast("espresso", "bob", SHIP), cast(OTHER, "ada", SKIP), changed("espresso", "bob", SHIP, SKIP));
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("1/1"));
        await().untilAsserted(() -> assertThat(service.tally(OTHER)).isEqualTo("0/1"));
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_rebuilt_generation_is_equal_and_has_read_every_event() {
        var built = builds().build();

        assertThat(built.get("state").asString()).isEqualTo("BUILT");
        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(built.get("events").asLong()).isEqualTo(built.get("cut").asLong()).isEqualTo(topic.head());
        assertThat(built.get("digest").asString()).isEqualTo(built.get("liveDigest").asString()).hasSize(64);
        assertThat(ballots(built.get("generation").asInt())).isEqualTo(ballots(1)).isGreaterThanOrEqualTo(3);
        assertThat(built.at("/diff/empty").asBoolean()).isTrue();
        assertThat(diff(built).get("views")).isEmpty();
        assertThat(diff(built).get("tables")).isEmpty();
    }

    @Test
    void readers_take_turns_while_the_service_is_busy() throws Exception {
        var turns = service.bean(MeterRegistry.class).get("jurybox.rebuild.turn.wait").timer();
        var over = new AtomicBoolean();
        var visitors = Stream.generate(() -> Thread.startVirtualThread(() -> {
            while (!over.get())
                service.get("/api/tools/espresso");
        })).limit(4).toList();
        await().until(service.bean(RequestActivity.class)::isBusy);
        var built = builds().build();
        over.set(true);
        for (var visitor : visitors)
            visitor.join();

        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(turns.count()).isPositive();
    }

    @Test
    void a_diff_names_the_rows_that_differ_and_its_digest_is_that_of_its_bytes() throws Exception {
        change("ballot_box", "choice = 'SHIP'", "voter = 'bob'");
        change("community_tally", "ship = 2, skip = 0", "tool = 'espresso'");
        var built = builds().build();
        change("ballot_box", "choice = 'SKIP'", "voter = 'bob'");
        change("community_tally", "ship = 1, skip = 1", "tool = 'espresso'");

        assertThat(built.get("equal").asBoolean()).isFalse();
        assertThat(built.get("diff")).isEqualTo(json("""
                {"digest": "%s", "empty": false, "added": 0, "removed": 0, "changed": 2}""".formatted(sha256(
                builds().diff(built.get("generation").asInt()).body()))));
        assertThat(diff(built).get("views")).isEqualTo(json("""
                [{"name": "votes by tool", "added": 0, "removed": 0, "changed": 1, "rows": [{
                  "key": {"tool": "espresso"},
                  "before": {"ship": 2, "skip": 0, "majority": "NONE"},
                  "after": {"ship": 1, "skip": 1, "majority": "NONE"}}]}]"""));
        assertThat(diff(built).get("tables").valueStream().map(table -> table.get("name").asString()))
                .containsExactly("community_tally", "ballot_box");
        assertThat(diff(built).at("/tables/1/rows/0")).isEqualTo(json("""
                {"key": {"tool": "espresso", "voter": "bob"}, "before": {"choice": "SHIP"},
                 "after": {"choice": "SKIP"}}"""));
    }

    @Test
    void a_diff_of_ranks_names_the_places_and_the_flip_margins_that_change() {
        var tool = "tool-" + UUID.randomUUID();
        var ranked = "tool = '%s'".formatted(tool);
        var paired = "left_tool = '%s' and margin is not null".formatted(tool);
        topic.send(registered(tool), published(tool, OTHER));
        topic.send(crowd(tool, 9, SKIP));
        await().untilAsserted(() -> assertThat(value("(ship + skip)", "standing", ranked + " and not dirty"))
                .isEqualTo("9"));
        var margin = await().until(() -> value("margin", "ranked_comparison", paired), Objects::nonNull);
        var score = value("verdict", "standing", ranked);
        change("standing", "verdict = 0.99", ranked);
        change("ranked_comparison", "margin = 1000", paired);
        var rankings = new Builds(service, "rankings");
        var built = rankings.build();
        change("standing", "verdict = " + score, ranked);
        change("ranked_comparison", "margin = " + margin, paired);

        var views = json(rankings.diff(built.get("generation").asInt()).body()).get("views");
        var moved = views.at("/0/rows").valueStream().filter(row -> row.at("/key/tool").asString().equals(tool))
                .findFirst().orElseThrow();
        assertThat(views.valueStream().map(view -> view.get("name").asString()))
                .containsExactly("places on board verdict", "flip margins of pairs");
        assertThat(moved.at("/before/place").asInt()).isLessThan(moved.at("/after/place").asInt());
        assertThat(moved.at("/before/score").decimalValue()).isEqualByComparingTo("0.99");
        assertThat(moved.at("/after/score").decimalValue()).isEqualByComparingTo("0.367647059");
        assertThat(moved.at("/after/lower").decimalValue()).isLessThan(moved.at("/after/score").decimalValue());
        assertThat(views.at("/1/rows/0/before/margin").asInt()).isEqualTo(1000);
        assertThat(views.at("/1/rows/0/after/margin").asString()).isEqualTo(margin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"community-tally", "rankings"})
    void nothing_is_left_of_a_cancelled_generation(String name) {
        var projection = service.bean(ProjectionRegistry.class).find(name).orElseThrow();
        var tables = Stream.concat(projection.tables().stream(), projection.uncomparedTables().stream()).toList();
        var rebuilds = new Builds(service, name);
        int generation = rebuilds.build().get("generation").asInt();
        assertThat(tables.stream().mapToLong(table -> rebuilds.rows(table, generation)).sum()).isPositive();
        rebuilds.cancel(generation);

        await().untilAsserted(() -> assertThat(tables).allSatisfy(
                table -> assertThat(rebuilds.rows(table, generation)).isZero()));
    }

    /** Generation 0 has no rows, so each row of the live one is removed. */
    @Test
    void every_table_and_every_view_of_every_projection_can_be_compared() throws Exception {
        topic.send(reviewed("espresso", "BUILDER", 81, SHIP), reviewed("espresso", "SKEPTIC", 40, SKIP),
                verdict("espresso", PanelVerdict.of(1, 0), PanelVerdict.of(1, 1), REVIEW, "SKEPTIC"),
                published("espresso", OTHER));
        await().until(() -> service.asOf() == topic.head()
                && service.get("/api/leaderboards/verdict").body().contains("\"pending\":0"));
        var projections = service.bean(ProjectionRegistry.class).all();
        try (var snapshot = DatabaseSnapshot.open(service.bean(DataSource.class))) {
            snapshot.take();
            var comparison = new RowComparison(snapshot, 1, 0, Instant.now().plusSeconds(60));
            var views = projections.stream().flatMap(each -> each.diffViews().stream())
                    .map(comparison::of).filter(DiffSection::differs).toList();
            var tables = projections.stream().flatMap(each -> each.tables().stream()).map(snapshot::rows)
                    .map(comparison::of).filter(DiffSection::differs).toList();

            assertThat(views).map(DiffSection::name).containsExactlyInAnyOrder("votes by tool", "panels by tool",
                    "panels by the seats that count", "verdicts by the seats that count",
                    "verdicts by tool", "places on board verdict", "places on board community",
                    "places on board panel", "places on board hot", "places on board controversial",
                    "flip margins of pairs");
            assertThat(rows("panels by tool", views)).containsExactly(new ChangedRow(Map.of("tool", "espresso"),
                    Map.of("ship", 1, "skip", 1, "label", "SPLIT", "mean", new BigDecimal("60.5")), null));
            assertThat(rows("verdicts by tool", views)).containsExactly(new ChangedRow(Map.of("tool", "espresso"),
                    Map.of("label", "SPLIT", "ship", 1, "skip", 1, "changes", 1), null));
            assertThat(tables).map(DiffSection::name).contains("tool_card", "panel_seat", "comparison", "page_version",
                    "ballot_box", "standing", "heat_bucket", "panel_verdict_change");
        }
    }

    @Test
    void a_rebuild_is_accepted_with_a_location_and_rejected_while_one_is_running() {
        topic.logIsAway(true);
        var accepted = service.administer("POST", Builds.TALLY);
        var refused = service.administer("POST", Builds.TALLY);
        var generation = json(accepted.body()).get("generation").asInt();
        var early = builds().diff(generation);
        topic.logIsAway(false);
        builds().built(generation);

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.headers().firstValue("Location")).contains(Builds.TALLY + "/" + generation);
        assertThat(json(accepted.body()).get("state").asString()).isEqualTo("BUILDING");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("type").asString()).isEqualTo("/problems/rebuild-running");
        assertThat(early.statusCode()).isEqualTo(404);
        assertThat(json(early.body()).get("type").asString()).isEqualTo("/problems/no-diff");
        assertThat(json(early.body()).get("detail").asString())
                .isEqualTo("It is being built, and is compared at the end.");
    }

    @Test
    void a_rebuild_that_was_cancelled_before_its_comparison_has_no_diff() {
        topic.logIsAway(true);
        var generation = builds().begin();
        builds().cancel(generation);
        topic.logIsAway(false);
        var answer = builds().diff(generation);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer.body()).get("detail").asString())
                .isEqualTo("It was cancelled before it was compared.");
    }

    @Test
    void an_interrupted_rebuild_resumes_after_a_restart() {
        var stuck = TestTopic.samePartitionAs("espresso");
        topic.record(cast(stuck, "only in the log", SHIP));
        topic.send(registered(stuck));
        await().untilAsserted(() -> assertThat(service.tally(stuck)).isEqualTo("1/0"));
        topic.logIsSilent(true);
        var generation = builds().begin();
        await().untilAsserted(() -> assertThat(ballots(generation)).isPositive());
        service.close();
        service = QueryService.start(database, topic);
        topic.logIsSilent(false);

        assertThat(builds().built(generation).get("equal").asBoolean()).isTrue();
        assertThat(service.rows().sql("select resumed_events from generation where generation = :generation")
                .param("generation", generation).query(Long.class).single()).isPositive();
    }

    @Test
    void a_rebuild_counts_duplicate_records_once() {
        var tool = "tool-" + UUID.randomUUID();
        topic.deliver(topic.send(registered(tool), cast(tool, "eve", SHIP), cast(tool, "fay", SHIP)));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("2/0"));
        var built = builds().build();

        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(built.get("events").asLong()).isEqualTo(topic.head());
    }

    @Test
    void a_cancelled_rebuild_leaves_no_rows() {
        var ballots = ballots(1);
        var generation = builds().build().get("generation").asInt();
        assertThat(ballots(generation)).isPositive();
        var cancelled = builds().cancel(generation);

        assertThat(cancelled.statusCode()).isEqualTo(204);
        await().untilAsserted(() -> assertThat(
                ballots(generation) + builds().rows("checkpoint", generation)).isZero());
        assertThat(ballots(1)).isEqualTo(ballots);
        assertThat(builds().promote(generation).statusCode()).isEqualTo(409);
        assertThat(builds().build().get("generation").asInt()).isEqualTo(generation + 1);
    }

    @Test
    void every_projection_is_equal_after_a_rebuild() {
        assertThat(List.of("tool-cards", "rankings", "comparisons", "panel-tally", "verdict-history"))
                .map(projection -> new Builds(service, projection).build().path("equal").asBoolean())
                .containsOnly(true);
    }

    private static Builds builds() {
        return new Builds(service);
    }

    private static List<ChangedRow> rows(String name, List<DiffSection> sections) {
        return sections.stream().filter(section -> section.name().equals(name)).findFirst().orElseThrow().rows();
    }

    private static JsonNode diff(JsonNode built) {
        return json(builds().diff(built.get("generation").asInt()).body());
    }

    /** Changes rows of the live generation. */
    private static void change(String table, String changes, String condition) {
        assertThat(service.rows().sql("update %s set %s where generation = 1 and %s"
                .formatted(table, changes, condition)).update()).isOne();
    }

    private static @Nullable String value(String column, String table, String condition) {
        return service.rows().sql("select %s::text from %s where generation = 1 and %s"
                .formatted(column, table, condition)).query(String.class).optional().orElse(null);
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static long ballots(int generation) {
        return builds().ballots(generation);
    }
}
