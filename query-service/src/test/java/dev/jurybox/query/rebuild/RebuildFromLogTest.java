package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.projection.consumer.ReplayFactory;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rebuilds from events that are no longer on the topic. */
class RebuildFromLogTest {

    private static final int PORTION = 10;
    private static final int UNUSED = 100;

    private static TestTopic topic;
    private static QueryService service;
    private static Builds builds;

    private final String tool = "tool-" + UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
        builds = new Builds(service);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @BeforeEach
    void vote() {
        topic.send(registered(tool), cast(tool, "ada", SHIP), cast(tool, "bob", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("2/0"));
    }

    @Test
    void a_rebuild_reads_events_missing_on_the_topic_from_the_log() throws Exception {
        topic.cut();
        topic.send(cast(tool, "eve", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("3/0"));
        var built = builds.build();

        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(built.get("events").asLong()).isEqualTo(topic.head());
    }

    @Test
    void a_replay_in_portions_reads_what_the_topic_lacks_once() throws Exception {
        topic.cut();
        topic.send(crowd(tool, 300, SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("302/0"));
        var admitted = new AtomicInteger();
        service.bean(ReplayFactory.class)
                .of(service.bean(ProjectionRegistry.class).find("community-tally").orElseThrow(), UNUSED,
                        service.bean(RebuildTransactions.class).apart(), wanted -> {
                            var portion = Math.min(wanted, PORTION);
                            admitted.addAndGet(portion);
                            return portion;
                        })
                .fromTopic(List.of(TestTopic.partitionOf(tool)), service.bean(LogClient.class).head().partitions());

        assertThat(builds.ballots(UNUSED)).isGreaterThanOrEqualTo(302);
        assertThat(admitted).hasValueBetween(302, (int) topic.head() + PORTION);
    }

    @Test
    void a_rebuild_without_a_topic_reads_all_events_from_the_log() throws Exception {
        topic.delete();
        var built = builds.build();
        topic.createAgain();

        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(built.get("events").asLong()).isEqualTo(topic.head());
        assertThat(builds.ballots(built.get("generation").asInt()))
                .isEqualTo(builds.ballots(1)).isGreaterThanOrEqualTo(2);
    }
}
