package dev.jurybox.query.stream;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleSet;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The stream asks a page to reload when what it showed may have changed other than by new events, such as by a
 * promotion, whichever instance caused it.
 */
class StreamReloadTest {

    private static final Predicate<String> RELOAD = "event: reload"::equals;
    private static final Predicate<String> ID = line -> line.startsWith("id: ");

    private static TestTopic topic;
    private static String database;
    private static QueryService service;
    /** Another instance on the same read models. Its streams are short. */
    private static QueryService other;

    private final String tool = "tool-" + UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
        other = QueryService.start(database, topic, "--jurybox.stream.longest=3s");
    }

    @AfterAll
    static void stop() {
        other.close();
        service.close();
        topic.close();
    }

    @BeforeEach
    void register() {
        topic.send(registered(tool));
        await().until(() -> service.tally(tool).equals("0/0"));
    }

    @Test
    void a_vote_causes_no_reload_event() {
        try (var page = OpenPage.of(service, "")) {
            page.awaitLine(ID);
            topic.send(cast(tool, "ada", SHIP));
            page.awaitLine(line -> line.contains(tool) && line.contains("\"ship\":1"));

            assertThat(page.was(RELOAD)).isFalse();
        }
    }

    @Test
    void an_open_stream_gets_a_reload_event_when_a_generation_is_promoted() {
        try (var page = OpenPage.of(service, "?tool=" + tool)) {
            page.awaitLine(ID);
            promote();

            page.awaitLine(RELOAD);
            assertThat(whoComesBackLoadsAgain(service, page.lastId())).isFalse();
        }
    }

    @Test
    void a_client_that_reconnects_after_a_promotion_reloads_exactly_once() {
        var before = currentId();
        promote();

        await().until(() -> whoComesBackLoadsAgain(service, before));
        await().until(() -> whoComesBackLoadsAgain(other, before));
        var after = currentId();
        assertThat(whoComesBackLoadsAgain(service, after)).isFalse();
        assertThat(whoComesBackLoadsAgain(other, after)).isFalse();
    }

    @Test
    void an_open_stream_gets_a_reload_event_when_a_subject_is_unparked() {
        var mangled = topic.garbled(cast(tool, "bob", SHIP));
        topic.deliver(List.of(mangled));
        await().until(() -> service.administer("GET", "/api/admin/projections").body().contains(tool));
        topic.mend(mangled, cast(tool, "bob", SHIP));
        var before = currentId();
        try (var page = OpenPage.of(service, "")) {
            page.awaitLine(ID);
            assertThat(service.administer("POST", "/api/admin/projections/community-tally/parked/" + tool + "/retry")
                    .statusCode()).isEqualTo(204);

            page.awaitLine(RELOAD);
            assertThat(service.tally(tool)).isEqualTo("1/0");
        }
        assertThat(whoComesBackLoadsAgain(service, before)).isTrue();
    }

    /** Ranks of all tools change, also of those without an event. */
    @Test
    void an_open_stream_gets_a_reload_event_when_rules_are_adopted() {
        var before = currentId();
        try (var page = OpenPage.of(service, "?tool=" + tool)) {
            page.awaitLine(ID);
            topic.send(new RulesAdopted(3, "0123456789ab", RuleSet.INITIAL,
                    new RuleSet(40, 72, new BigDecimal("1.645"), 1), "The panel counts for more."));

            page.awaitLine(RELOAD);
        }
        assertThat(whoComesBackLoadsAgain(service, before)).isTrue();
    }

    @Test
    void an_amendment_by_another_instance_causes_a_reload_event() {
        try (var page = OpenPage.of(service, "")) {
            page.awaitLine(ID);
            service.rows()
                    .sql("update projection set amended = amended + 1 where name = 'tool-cards'").update();

            page.awaitLine(RELOAD);
        }
    }

    @Test
    void a_client_that_reconnects_with_an_id_of_the_previous_version_reloads() {
        var id = currentId();

        assertThat(whoComesBackLoadsAgain(service, id.substring(0, id.indexOf(';')))).isTrue();
    }

    @Test
    void a_stream_that_expired_can_be_resumed_on_any_instance() {
        String lastId;
        try (var page = OpenPage.of(other, "")) {
            page.awaitEnd();
            lastId = page.lastId();
            assertThat(page.was("closed"::equals)).isFalse();
            assertThat(page.count(line -> line.startsWith("retry: "))).isEqualTo(2);
        }
        topic.send(cast(tool, "ada", SHIP));
        await().until(() -> service.tally(tool).equals("1/0"));

        try (var page = OpenPage.of(service, "", "Last-Event-ID", lastId)) {
            page.awaitLine(line -> line.contains(tool) && line.contains("\"ship\":1"));
            assertThat(page.was(RELOAD)).isFalse();
        }
    }

    /**
     * Returns whether a client that reconnects is asked to reload. The first event with an id is otherwise a position,
     * with no reload before it.
     */
    private static boolean whoComesBackLoadsAgain(QueryService service, String lastId) {
        try (var page = OpenPage.of(service, "", "Last-Event-ID", lastId)) {
            page.awaitLine(line -> RELOAD.test(line) || line.equals("event: position"));
            return page.was(RELOAD);
        }
    }

    private static String currentId() {
        try (var page = OpenPage.of(service, "")) {
            page.awaitLine(ID);
            return page.lastId();
        }
    }

    /** Promotes a generation of a projection that ignores votes, so votes that cannot be read do not prevent it. */
    private static void promote() {
        var rebuilds = "/api/admin/projections/panel-tally/rebuilds";
        var next = "/" + json(service.administer("POST", rebuilds).body()).get("generation").asInt();
        await().until(() -> !json(service.administer("GET", rebuilds + next).body()).path("state").asString()
                .equals("BUILDING"));
        assertThat(service.administer("POST", rebuilds + next + "/promotion").statusCode()).isEqualTo(200);
    }
}
