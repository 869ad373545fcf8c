package dev.jurybox.query.feed;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the log and not on the topic, where one partition of one projection cannot be read on. */
class StragglersTest {

    private TestTopic topic;
    private QueryService service;

    @BeforeEach
    void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
    }

    @AfterEach
    void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_broken_chain_keeps_neither_later_projections_nor_later_partitions_from_their_events() {
        var first = service.bean(Projections.class).all().getFirst().name();
        var tools = Stream.generate(() -> "tool-" + UUID.randomUUID()).limit(2 * TestTopic.PARTITIONS)
                .sorted(comparing(TestTopic::partitionOf)).toList();
        var tool = tools.getFirst();
        var distant = tools.getLast();
        topic.send(registered(tool), registered(distant));
        await().until(() -> service.tally(tool).equals("0/0") && service.tally(distant).equals("0/0"));
        await().until(() -> position(first, tool) == topic.head() - 1 && position(first, distant) == topic.head());

        topic.record(cast(tool, "ada", SHIP));
        topic.record(cast(distant, "ada", SHIP));
        breakTheChain(first, tool);
        topic.record(cast(tool, "bob", SHIP));

        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("2/0"));
        await().untilAsserted(() -> assertThat(position(first, distant)).isEqualTo(topic.head() - 1));
    }

    /** No event of the partition follows on this position. */
    private void breakTheChain(String projection, String tool) {
        service.bean(JdbcClient.class)
                .sql("""
                        update checkpoint
                           set position = :position
                         where projection = :projection
                           and partition = :partition""")
                .param("position", topic.head())
                .param("projection", projection)
                .param("partition", TestTopic.partitionOf(tool))
                .update();
    }

    private long position(String projection, String tool) {
        return service.bean(JdbcClient.class)
                .sql("select position from checkpoint where projection = :projection and partition = :partition")
                .param("projection", projection)
                .param("partition", TestTopic.partitionOf(tool))
                .query(Long.class)
                .optional().orElse(0L);
    }
}
