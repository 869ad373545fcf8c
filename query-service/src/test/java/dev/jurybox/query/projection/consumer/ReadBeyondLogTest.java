package dev.jurybox.query.projection.consumer;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.projection.ProjectionRegistry;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log is restored to an older state, after its lost events were applied to the read models. */
class ReadBeyondLogTest {

    private final String tool = "tool-" + UUID.randomUUID();
    private TestTopic topic;
    private QueryService service;

    @BeforeEach
    void applyWhatIsLost() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
        topic.send(registered(tool), cast(tool, "ada", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/0"));
        await().untilAsserted(() -> assertThat(service.asOf()).isEqualTo(topic.head()));
        topic.logGoesBack(1);
        await().until(() -> broken().equals(all()));
    }

    @AfterEach
    void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_partition_stays_broken_after_another_event_took_the_position_of_a_lost_one() {
        topic.send(cast(tool, "eve", SHIP));
        compareTwice();

        assertThat(broken()).isEqualTo(all());
    }

    @Test
    void nothing_is_applied_on_top_of_a_lost_event() {
        topic.send(cast(tool, "eve", SHIP), cast(tool, "bob", SHIP));
        compareTwice();

        assertThat(broken()).isEqualTo(all());
        assertThat(service.tally(tool)).isEqualTo("1/0");
    }

    @Test
    void queries_are_answered_while_a_component_says_what_happened() {
        assertThat(service.health("/readiness").statusCode()).isEqualTo(200);
        assertThat(service.health("").statusCode()).isEqualTo(503);
        var projections = service.health("/projections");
        assertThat(projections.statusCode()).isEqualTo(503);
        assertThat(projections.body())
                .contains("\"complaints\":[", "it was read to position 2, but the log has it end at 1");
    }

    @Test
    void the_component_is_down_while_the_views_database_is_away() {
        service.bean(HikariDataSource.class).close();

        var projections = service.health("/projections");
        assertThat(projections.statusCode()).isEqualTo(503);
        assertThat(projections.body()).contains("\"status\":\"DOWN\"");
    }

    /** A partition that does not advance is fetched from the log by the second look. */
    private void compareTwice() {
        service.bean(StalledPartitionMonitor.class).runOnce();
        service.bean(StalledPartitionMonitor.class).runOnce();
    }

    private Set<String> all() {
        return service.bean(ProjectionRegistry.class).names();
    }

    private Set<String> broken() {
        return all().stream().filter(service.bean(BrokenPartitions.class)::anyOf)
                .collect(toSet());
    }
}
