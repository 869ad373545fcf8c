package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.review;
import static dev.jurybox.query.Events.reviewed;
import static dev.jurybox.query.Events.revised;
import static dev.jurybox.query.Events.verdict;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.PanelEvent.Cause;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.local.recount.LogFinding;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.local.verify.DeepReport;
import dev.jurybox.local.verify.DeepVerification;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.ServedLog;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.projection.store.ParkedSubjectTable;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Disregards events that cannot be read. Whole generations are compared, so no other unreadable event is in the log. */
class DisregardedEventTest {

    private static TestTopic topic;
    private static String database;
    private static QueryService service;

    private final String tool = "tool-" + UUID.randomUUID();

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
        topic.send(registered(tool), cast(tool, "ada", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/0"));
    }

    @Test
    void a_subject_goes_on_without_an_event_that_is_disregarded() {
        var position = deliverGarbled("bob");
        topic.send(cast(tool, "eve", SHIP));
        await().until(() -> parkedAt("community-tally") == position);
        topic.send(disregard(position));

        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("2/0"));
        topic.send(cast(tool, "fay", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("3/0"));
        await().until(() -> parkedAt("rankings") == 0);
        var past = service.get("/api/tools/%s?asOf=%d".formatted(tool, topic.head()));
        assertThat(past.statusCode()).as(past.body()).isEqualTo(200);
        assertThat(json(past.body()).at("/community/ship").asInt()).isEqualTo(3);
        assertThat(json(past.body()).path("degraded").asBoolean()).isFalse();
    }

    @Test
    void a_subject_with_two_unreadable_events_is_parked_at_the_one_that_is_not_disregarded() {
        var first = deliverGarbled("bob");
        topic.send(cast(tool, "eve", SHIP));
        var second = deliverGarbled("cid");
        topic.send(cast(tool, "fay", SHIP), disregard(first));

        await().until(() -> parkedAt("community-tally") == second);
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("2/0"));
        var refused = service.administer("POST",
                "/api/admin/projections/community-tally/parked/%s/retry".formatted(tool));
        assertThat(refused.statusCode()).isEqualTo(409);
        topic.send(disregard(second));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("3/0"));
    }

    @Test
    void a_disregard_that_cannot_be_read_is_disregarded_as_any_other_event() {
        var first = deliverGarbled("bob");
        topic.deliver(List.of(topic.garbled(disregard(first))));
        var second = topic.head();
        topic.send(disregard(first));
        await().until(() -> parkedAt("community-tally") == second);
        topic.send(disregard(second), cast(tool, "eve", SHIP));

        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("2/0"));
    }

    @Test
    void what_was_disregarded_is_listed_with_who_did_it_why_and_when() {
        var position = deliverGarbled("bob");
        topic.send(disregard(position));
        await().until(() -> parkedAt("community-tally") == 0);

        assertThat(List.of("/api/admin/projections", "/api/admin/verification")).allSatisfy(path -> {
            var listed = json(service.administer("GET", path).body()).at("/disregarded").valueStream()
                    .filter(each -> each.get("position").asLong() == position).findFirst().orElseThrow();
            assertThat(listed.get("subject").asString()).isEqualTo(tool);
            assertThat(listed.get("type").asString()).isEqualTo("CommunityVoteCast.1");
            assertThat(listed.get("reason").asString()).isEqualTo("cut off");
            assertThat(listed.get("actor").asString()).isEqualTo("EDITOR:somebody");
            assertThat(listed.get("disregardedBy").asLong()).isEqualTo(position + 1);
            assertThat(listed.get("disregardedAt").asString()).startsWith("2026-01-01T00:00:00");
        });
    }

    @Test
    void the_history_of_a_tool_says_what_was_disregarded_and_by_which_role() {
        var position = deliverGarbled("bob");
        topic.send(disregard(position));
        await().until(() -> service.asOf() == topic.head());
        var listed = json(service.get("/api/tools/%s/verdicts".formatted(tool)).body()).path("disregarded");

        assertThat(listed.size()).isOne();
        assertThat(listed.get(0).get("position").asLong()).isEqualTo(position);
        assertThat(listed.get(0).get("reason").asString()).isEqualTo("cut off");
        assertThat(listed.get(0).get("role").asString()).isEqualTo("EDITOR");
        assertThat(listed.toString()).doesNotContain("somebody");
        assertThat(service.get("/verdicts?tool=" + tool).body())
                .contains("The event at position %d, CommunityVoteCast.1, counts nowhere".formatted(position));
        assertThat(service.get("/verdicts").body()).doesNotContain("counts nowhere");
    }

    @Test
    void a_disregard_by_an_unknown_role_is_in_the_history_without_empty_brackets() {
        var position = deliverGarbled("bob");
        var disregard = topic.record(disregard(position));
        disregard.headers().remove(EventHeaders.ACTOR);
        topic.deliver(List.of(TestTopic.signed(disregard, TestTopic.MAC)));
        await().until(() -> parkedAt("community-tally") == 0);

        assertThat(service.get("/verdicts?tool=" + tool).body())
                .contains("counts nowhere: it was disregarded on 1 Jan 2026. cut off").doesNotContain("()");
    }

    @Test
    void a_rebuild_equals_the_live_generation_after_a_disregard() {
        var position = deliverGarbled("bob");
        topic.send(cast(tool, "eve", SHIP), disregard(position), cast(tool, "fay", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("3/0"));

        assertThat(List.of("community-tally", "rankings")).allSatisfy(this::assertRebuildEqual);
    }

    @Test
    void a_second_count_of_the_log_agrees_after_a_disregard() {
        var position = deliverGarbled("bob");
        topic.send(cast(tool, "eve", SHIP), disregard(position), cast(tool, "fay", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("3/0"));
        await().until(() -> parkedAt("rankings") == 0);
        var report = assertSecondCountAgrees();

        assertThat(report.ballots()).isGreaterThanOrEqualTo(3);
        assertThat(report.disregarded()).contains(
                new LogFinding(position, "CommunityVoteCast.1", tool, "cut off"));
    }

    @Test
    void a_subject_is_parked_at_an_event_that_builds_on_a_disregarded_one_until_that_is_disregarded_too() {
        var cast = deliverGarbled("bob");
        topic.send(changed(tool, "bob", SHIP, SKIP), cast(tool, "eve", SHIP));
        var changed = topic.head() - 1;
        topic.send(disregard(cast));
        await().until(() -> parkedAt("community-tally") == changed);
        assertThat(service.tally(tool)).isEqualTo("1/0");
        topic.send(disregard(changed), cast(tool, "fay", SHIP));

        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("3/0"));
        assertRebuildEqual("community-tally");
        promoteRebuilt("rankings");
        assertRebuildEqual("rankings");
        assertSecondCountAgrees();
    }

    @Test
    void a_panel_is_empty_after_a_review_and_what_builds_on_it_are_disregarded() {
        topic.deliver(List.of(topic.garbled(reviewed(tool, "SKEPTIC", 80, SHIP))));
        var submitted = topic.head();
        topic.send(verdict(tool, PanelVerdict.of(List.of()), PanelVerdict.of(List.of(SHIP)), Cause.REVIEW, "SKEPTIC"),
                revised(tool, "SKEPTIC", review(80, SHIP), review(75, SHIP)));
        topic.send(disregard(submitted), disregard(submitted + 1), disregard(submitted + 2));
        await().until(() -> service.asOf() == topic.head());

        service.bean(ProjectionRegistry.class).names().forEach(this::promoteRebuilt);
        assertThat(service.bean(ProjectionRegistry.class).names()).allSatisfy(this::assertRebuildEqual);
        assertSecondCountAgrees();
    }

    @Test
    void subjects_of_a_cancelled_generation_are_not_retried() {
        var position = deliverGarbled("bob");
        topic.send(disregard(position));
        await().untilAsserted(() -> assertThat(parkedAt("community-tally")).isZero());
        service.rows().sql("""
                insert into generation (projection, generation, state)
                values ('community-tally', 1000, 'CANCELLED')""").update();
        service.rows().sql("""
                insert into parked_subject (projection, generation, subject, partition, position, type, reason)
                values ('community-tally', 1000, :tool, :partition, :position, 'CommunityVoteCast.1', 'cut off')""")
                .param("tool", tool).param("partition", TestTopic.partitionOf(tool)).param("position", position)
                .update();

        assertThat(service.bean(ParkedSubjectTable.class).atDisregardedEvents())
                .noneMatch(parked -> parked.generation() == 1000);
    }

    /** As after an upgrade from a version that passed over disregards. */
    @Test
    void a_rebuild_passes_over_an_event_whose_disregard_it_reads_later() throws Exception {
        var position = deliverGarbled("bob");
        topic.send(cast(tool, "eve", SHIP), disregard(position), cast(tool, "fay", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("3/0"));
        await().until(() -> service.asOf() == topic.head());
        try (var superuser = Sandbox.postgres().connectAsSuperuser(database.substring(database.lastIndexOf('/') + 1));
                var statement = superuser.createStatement()) {
            assertThat(statement.executeUpdate("delete from disregarded_event where position = " + position)).isOne();
        }

        assertSubjectRebuildEqual();
        assertRebuildEqual("community-tally");
    }

    @Test
    void an_event_that_a_generation_has_not_read_yet_is_passed_over_even_if_a_later_version_can_read_it() {
        var garbled = topic.garbled(cast(tool, "bob", SHIP));
        topic.deliver(List.of(garbled));
        topic.send(disregard(topic.head()), cast(tool, "eve", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("2/0"));
        topic.mend(garbled, cast(tool, "bob", SHIP));

        assertSubjectRebuildEqual();
        assertThat(service.tally(tool)).isEqualTo("2/0");
    }

    private DeepReport assertSecondCountAgrees() {
        await().until(() -> service.asOf() == topic.head());
        var report = new DeepVerification(ServedLog.of(topic), path -> json(service.get(path).body()), 1, _ -> {})
                .run();
        assertThat(report.sound()).as(report.toString()).isTrue();
        return report;
    }

    /** What had applied an event before that was disregarded counts it until then. */
    private void promoteRebuilt(String projection) {
        var builds = new Builds(service, projection);
        assertThat(builds.promoteByForce(builds.build().get("generation").asInt()).statusCode()).isEqualTo(200);
    }

    private void assertSubjectRebuildEqual() {
        var rebuilt = service.administer("POST", "/api/admin/projections/community-tally/subjects/%s/rebuild"
                .formatted(tool));

        assertThat(rebuilt.statusCode()).as(rebuilt.body()).isEqualTo(200);
        assertThat(json(rebuilt.body()).get("equal").asBoolean()).as(rebuilt.body()).isTrue();
    }

    private void assertRebuildEqual(String projection) {
        var built = new Builds(service, projection).build();

        assertThat(built.get("equal").asBoolean()).as(built.toString()).isTrue();
        assertThat(built.get("parked").isEmpty()).isTrue();
    }

    /** Returns the position of the event. */
    private long deliverGarbled(String voter) {
        topic.deliver(List.of(topic.garbled(cast(tool, voter, SHIP))));
        return topic.head();
    }

    private EventDisregarded disregard(long position) {
        return new EventDisregarded(position, tool, "CommunityVoteCast", 1, List.of(), "cut off");
    }

    /** The position at which the tool is parked, or 0. */
    private long parkedAt(String projection) {
        return service.rows().sql("""
                select coalesce(max(s.position), 0)
                  from parked_subject s
                  join projection p on p.name = s.projection and p.live = s.generation
                 where s.projection = :projection
                   and s.subject = :tool""")
                .param("projection", projection)
                .param("tool", tool)
                .query(Long.class)
                .single();
    }
}
