package dev.jurybox.query.projection.consumer;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.projection.ProjectionRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Events that are in the log but not on the topic still reach other projections and partitions while one partition of
 * one projection cannot advance.
 */
class StalledPartitionMonitorTest {

    private static final AtomicInteger PARTITIONS = new AtomicInteger();

    private static TestTopic topic;
    private static String database;
    private static QueryService service;
    private static String first;

    /** Tools in an early partition and in a late one, which no other test uses. */
    private final String tool = TestTopic.toolIn(PARTITIONS.get());
    private final String distant = TestTopic.toolIn(TestTopic.PARTITIONS - 1 - PARTITIONS.getAndIncrement());

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
        first = service.bean(ProjectionRegistry.class).all().getFirst().name();
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @BeforeEach
    void register() {
        topic.send(registered(tool), registered(distant));
        await().until(() -> service.tally(tool).equals("0/0") && service.tally(distant).equals("0/0"));
        await().until(() -> position(first, tool) == topic.head() - 1 && position(first, distant) == topic.head());
    }

    @Test
    void a_broken_chain_blocks_no_other_projection_or_partition_and_goes_on_once_it_is_whole() {
        var whole = position(first, tool);
        topic.record(cast(tool, "ada", SHIP));
        topic.record(cast(distant, "ada", SHIP));
        topic.record(cast(tool, "bob", SHIP));
        moveCheckpoint(topic.head() - 1);

        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("2/0"));
        await().untilAsserted(() -> assertThat(position(first, distant)).isEqualTo(topic.head() - 1));
        await().untilAsserted(() -> assertThat(broken()).isOne());
        moveCheckpoint(whole);
        await().untilAsserted(() -> assertThat(broken()).isZero());
        await().untilAsserted(() -> assertThat(position(first, tool)).isEqualTo(topic.head()));
    }

    @Test
    void a_partition_that_cannot_be_written_does_not_block_later_ones() throws SQLException {
        try (var superuser = Sandbox.postgres().connectAsSuperuser(database.substring(database.lastIndexOf('/') + 1));
                var statement = superuser.createStatement()) {
            statement.execute("""
                    create function refuse() returns trigger language plpgsql
                        as $$ begin raise exception 'not now'; end $$""");
            statement.execute("""
                    create trigger refuse before update on checkpoint for each row
                      when (new.projection = '%s' and new.partition = %d) execute function refuse()"""
                    .formatted(first, TestTopic.partitionOf(tool)));
            topic.record(cast(tool, "ada", SHIP));
            topic.record(cast(distant, "ada", SHIP));

            await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/0"));
            await().untilAsserted(() -> assertThat(position(first, distant)).isEqualTo(topic.head()));
            statement.execute("drop trigger refuse on checkpoint");
        }
        await().untilAsserted(() -> assertThat(position(first, tool)).isEqualTo(topic.head() - 1));
    }

    private double broken() {
        return service.bean(MeterRegistry.class)
                .get("jurybox.projection.broken").tag("projection", first).gauge().value();
    }

    /** Breaks the chain if no event of the partition names the position as its predecessor. */
    private void moveCheckpoint(long position) {
        service.rows()
                .sql("""
                        update checkpoint
                           set position = :position
                         where projection = :projection
                           and partition = :partition""")
                .param("position", position)
                .param("projection", first)
                .param("partition", TestTopic.partitionOf(tool))
                .update();
    }

    private long position(String projection, String tool) {
        return service.rows()
                .sql("select position from checkpoint where projection = :projection and partition = :partition")
                .param("projection", projection)
                .param("partition", TestTopic.partitionOf(tool))
                .query(Long.class)
                .optional().orElse(0L);
    }
}
