package dev.jurybox.query.verdicts;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.events.PanelEvent.Cause.REVIEW;
import static dev.jurybox.events.PanelEvent.Cause.REVISION;
import static dev.jurybox.events.PanelEvent.Cause.WITHDRAWAL;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.review;
import static dev.jurybox.query.Events.revised;
import static dev.jurybox.query.Events.submitted;
import static dev.jurybox.query.Events.verdict;
import static dev.jurybox.query.Events.withdrawn;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.PanelVerdict;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VerdictsTest {

    private static final PanelVerdict ONE_SHIP = PanelVerdict.of(1, 0);
    private static final PanelVerdict ONE_SKIP = PanelVerdict.of(0, 1);
    private static final int CHANGES = 5;

    private static TestTopic topic;
    private static QueryService service;
    private static UUID revision;

    /**
     * The panel verdict of espresso changes on four days in a row. On the fifth day its community majority changes, and
     * so does that of ristretto.
     */
    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
        topic.send(registered("espresso"), registered("ristretto"), registered("decaf"));
        topic.at(Instant.parse("2026-05-01T12:00:00Z"));
        topic.sendTogether(submitted("espresso", "BUILDER", review(80, SHIP)),
                verdict("espresso", PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));
        topic.at(Instant.parse("2026-05-02T12:00:00Z"));
        revision = topic.sendTogether(revised("espresso", "BUILDER", review(80, SHIP), review(30, SKIP)),
                verdict("espresso", ONE_SHIP, ONE_SKIP, REVISION, "BUILDER"));
        topic.at(Instant.parse("2026-05-03T23:59:59.999999Z"));
        topic.sendTogether(submitted("espresso", "SKEPTIC", review(20, SKIP)),
                verdict("espresso", ONE_SKIP, PanelVerdict.of(0, 2), REVIEW, "SKEPTIC"));
        topic.at(Instant.parse("2026-05-04T00:00:00Z"));
        topic.sendTogether(withdrawn("espresso", "SKEPTIC", review(20, SKIP)),
                verdict("espresso", PanelVerdict.of(0, 2), ONE_SKIP, WITHDRAWAL, "SKEPTIC"));
        topic.at(Instant.parse("2026-05-05T12:00:00Z"));
        for (var voter : List.of("ada", "bob", "cid", "dan", "eve"))
            topic.send(cast("espresso", voter, SHIP), cast("ristretto", voter, SKIP));
        await().untilAsserted(() -> assertThat(verdicts("/api/verdicts")).hasSize(CHANGES + 1));
        sendAlmostAsManyOfTheOtherSide();
        for (var tool : List.of("espresso", "ristretto", "decaf"))
            await().until(() -> service.get("/api/tools/" + tool).statusCode() == 200);
    }

    /** Sends the votes in batches of their own, so that the projection reads the tally again each time. */
    private static void sendAlmostAsManyOfTheOtherSide() {
        for (var voter : List.of("fay", "gus", "hal"))
            topic.send(cast("ristretto", voter, SHIP));
        await().until(() -> service.tally("ristretto").equals("3/5"));
        topic.send(cast("ristretto", "ida", SKIP));
        await().until(() -> service.tally("ristretto").equals("3/6"));
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_change_names_its_cause_and_the_verdict_before_and_after() {
        var change = verdicts("/api/verdicts?tool=espresso&cause=REVISION").getFirst();

        assertThat(change.get("what").asString()).isEqualTo("PANEL_VERDICT");
        assertThat(change.get("from").asString() + change.get("before")).isEqualTo("SHIP{\"ship\":1,\"skip\":0}");
        assertThat(change.get("to").asString() + change.get("after")).isEqualTo("SKIP{\"ship\":0,\"skip\":1}");
        assertThat(change.get("labelChanged").asBoolean()).isTrue();
        assertThat(change.get("seat").asString()).isEqualTo("BUILDER");
        assertThat(change.get("causePosition").asLong()).isEqualTo(change.get("position").asLong() - 1);
        assertThat(change.get("commandId").asString()).isEqualTo(revision.toString());
        assertThat(change.get("actorRole").asString()).isEqualTo("EDITOR");
        assertThat(change.get("rulesVersion").asInt()).isOne();
        assertThat(change.get("recordedAt").asString()).isEqualTo("2026-05-02T12:00:00Z");
    }

    @Test
    void a_change_of_counts_alone_is_not_marked_as_a_label_change() {
        var change = verdicts("/api/verdicts?seat=SKEPTIC&cause=REVIEW").getFirst();

        assertThat(change.get("labelChanged").asBoolean()).isFalse();
        assertThat(change.get("after").get("skip").asInt()).isEqualTo(2);
    }

    @Test
    void a_change_of_the_community_majority_is_caused_by_the_vote_itself() {
        var change = verdicts("/api/verdicts?tool=ristretto").getFirst();

        assertThat(change.get("what").asString()).isEqualTo("COMMUNITY_MAJORITY");
        assertThat(change.get("cause").asString()).isEqualTo("VOTES");
        assertThat(change.get("from").asString()).isEqualTo("NONE");
        assertThat(change.get("to").asString()).isEqualTo("SKIP");
        assertThat(change.get("after").toString()).isEqualTo("{\"ship\":0,\"skip\":5}");
        assertThat(change.get("rulesVersion").asInt()).isEqualTo(2);
        assertThat(change.get("seat").isNull()).isTrue();
        assertThat(change.get("causePosition").asLong()).isEqualTo(change.get("position").asLong());
    }

    @Test
    void a_majority_is_kept_while_the_other_side_only_comes_close() {
        assertThat(verdicts("/api/verdicts?tool=ristretto")).hasSize(1);
    }

    @Test
    void the_history_of_a_tool_mixes_panel_and_community_changes_newest_first() {
        assertThat(causes("/api/tools/espresso/verdicts"))
                .containsExactly("VOTES", "WITHDRAWAL", "REVIEW", "REVISION", "REVIEW");
    }

    @Test
    void a_tool_whose_verdict_never_changed_has_an_empty_history() {
        assertThat(verdicts("/api/tools/decaf/verdicts")).isEmpty();
    }

    @Test
    void an_end_date_includes_the_whole_day() {
        assertThat(causes("/api/verdicts?from=2026-05-02&to=2026-05-03")).containsExactly("REVIEW", "REVISION");
    }

    @Test
    void a_start_instant_is_inclusive_and_an_end_instant_is_exclusive() {
        assertThat(causes("/api/verdicts?from=2026-05-02T12:00:00Z&to=2026-05-04T00:00:00Z"))
                .containsExactly("REVIEW", "REVISION");
    }

    @Test
    void empty_filter_parameters_are_ignored() {
        assertThat(verdicts("/api/verdicts?tool=&cause=&seat=&from=&to=")).hasSize(CHANGES + 1);
    }

    @Test
    void a_page_names_comparisons_of_its_tools_including_later_published_ones() {
        assertThat(comparisons("/api/tools/ristretto/verdicts", "ristretto")).isEmpty();
        topic.send(published("espresso", "ristretto"));

        await().untilAsserted(() -> assertThat(comparisons("/api/tools/ristretto/verdicts", "ristretto"))
                .containsExactly("espresso-vs-ristretto"));
        assertThat(comparisons("/api/verdicts", "espresso")).containsExactly("espresso-vs-ristretto");
    }

    private static List<String> comparisons(String path, String tool) {
        return json(service.get(path).body()).at("/comparisons/" + tool).valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> causes(String path) {
        return verdicts(path).stream().map(change -> change.get("cause").asString()).toList();
    }

    private static List<JsonNode> verdicts(String path) {
        return json(service.get(path).body()).get("verdicts").valueStream().toList();
    }
}
