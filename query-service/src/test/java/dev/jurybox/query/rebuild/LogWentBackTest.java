package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.projection.ProjectionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log is restored to an older state, after its lost events were applied to the read models. */
class LogWentBackTest {

    private final String tool = "tool-" + UUID.randomUUID();
    private final String database = QueryService.newDatabase();
    private TestTopic topic;
    private QueryService service;

    @BeforeEach
    void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(database, topic);
    }

    @AfterEach
    void stop() {
        service.close();
        topic.close();
    }

    @Test
    void once_the_log_has_its_events_again_a_restart_goes_on() {
        topic.send(registered(tool), cast(tool, "ada", SHIP));
        awaitTally("1/0");
        awaitAllApplied();
        assertThat(projectionsAreWhole()).isTrue();
        var restore = topic.logGoesBack(1);

        await().until(() -> !projectionsAreWhole());
        restore.run();
        topic.send(cast(tool, "bob", SHIP));
        restart();
        awaitTally("2/0");
        assertThat(projectionsAreWhole()).isTrue();
    }

    @Test
    void once_the_topic_is_filled_again_rebuilt_projections_have_what_the_log_has() throws Exception {
        var relayed = new ArrayList<>(topic.send(registered(tool), cast(tool, "ada", SHIP)));
        topic.deliver(List.of(topic.garbled(cast(tool, "garbled", SHIP))));
        topic.send(new EventDisregarded(3, tool, "CommunityVoteCast", 1, List.of(), "cut off"),
                cast(tool, "lost", SHIP));
        awaitTally("2/0");
        awaitAllApplied();
        topic.logGoesBack(2);
        await().until(() -> !projectionsAreWhole());
        relayed.add(topic.record(cast(tool, "eve", SHIP)));
        relayed.add(topic.record(cast(tool, "bob", SHIP)));
        topic.deleteAndCreate();
        topic.deliver(relayed);

        service.bean(ProjectionRegistry.class).names().forEach(this::rebuildAndPromote);
        await().until(this::projectionsAreWhole);
        restart();
        awaitTally("3/0");
        assertThat(projectionsAreWhole()).isTrue();
        awaitAllApplied();
        assertThat(service.administer("GET", "/api/admin/verification").body()).contains("\"sound\":true");
        topic.send(cast(tool, "joe", SHIP));
        awaitTally("4/0");
    }

    private boolean projectionsAreWhole() {
        return service.health("/projections").statusCode() == 200;
    }

    private void restart() {
        service.close();
        service = QueryService.start(database, topic);
    }

    private void rebuildAndPromote(String projection) {
        var builds = new Builds(service, projection);
        var built = builds.build();
        assertThat(built.get("state").asString()).isEqualTo("BUILT");
        assertThat(builds.promoteByForce(built.get("generation").asInt()).statusCode()).isEqualTo(200);
    }

    private void awaitAllApplied() {
        await().untilAsserted(() -> assertThat(service.asOf()).isEqualTo(topic.head()));
    }

    private void awaitTally(String tally) {
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo(tally));
    }
}
