package dev.jurybox.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Disturbs delivery between the log and a projection in one way after another, and checks that in the end every voter
 * is counted exactly once.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final long seed = System.nanoTime();
    private final Storm storm = new Storm(seed);
    private final List<QueryService> services = new ArrayList<>();
    private TestTopic topic;
    private String database;

    @BeforeAll
    void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        startAnother();
        send(storm.tools());
    }

    @AfterAll
    void stop() {
        services.forEach(QueryService::close);
        topic.close();
    }

    @AfterEach
    void leaveOne() {
        while (services.size() > 1)
            services.removeFirst().close();
    }

    @Test
    void duplicate_late_or_reordered_records_are_counted_once() {
        for (var round = 0; round < 10; round++) {
            var records = new ArrayList<>(record(storm.votes(100)));
            records.addAll(records.subList(0, 50));
            Collections.shuffle(records, new Random(seed + round));
            topic.deliver(records);
        }

        awaitEverybodyCounted();
    }

    @Test
    void votes_are_counted_once_while_instances_join_and_leave() {
        send(storm.votes(500));
        startAnother();
        send(storm.votes(800));
        services.removeFirst().close();
        send(storm.votes(800));
        startAnother();
        send(storm.votes(300));

        awaitEverybodyCounted();
    }

    @Test
    void votes_are_counted_once_after_the_broker_lost_committed_offsets() throws Exception {
        send(storm.votes(300));
        awaitEverybodyCounted();
        services.removeFirst().close();
        topic.forgetOffsets("projections");
        send(storm.votes(300));
        startAnother();

        awaitEverybodyCounted();
    }

    @Test
    void votes_deleted_by_retention_before_being_read_are_counted_once() throws Exception {
        send(storm.votes(300));
        services.removeFirst().close();
        send(storm.votes(300));
        topic.cut();
        send(storm.votes(100));
        startAnother();

        awaitEverybodyCounted();
    }

    @Test
    void votes_are_counted_once_after_the_topic_is_deleted_and_recreated() throws Exception {
        send(storm.votes(300));
        awaitEverybodyCounted();
        topic.deleteAndCreate();
        send(storm.votes(300));

        awaitEverybodyCounted();
    }

    private void startAnother() {
        services.add(QueryService.start(database, topic));
    }

    private void send(List<JuryboxEvent> events) {
        topic.send(events.toArray(JuryboxEvent[]::new));
    }

    private List<ProducerRecord<String, byte[]>> record(List<JuryboxEvent> events) {
        return events.stream().map(topic::record).toList();
    }

    /**
     * Checks the tallies on the pages, and checks them against the ballot box, which counts voters instead of events.
     */
    private void awaitEverybodyCounted() {
        storm.tallies().forEach((tool, tally) -> await(tool).atMost(PATIENCE)
                .untilAsserted(() -> assertThat(services.getLast().tally(tool)).isEqualTo(tally)));
        assertThat(services.getLast().rows().sql("""
                select count(*)
                  from community_tally t
                 where t.ship <> (select count(*) from ballot_box b where b.tool = t.tool and b.choice = 'SHIP')
                    or t.skip <> (select count(*) from ballot_box b where b.tool = t.tool and b.choice = 'SKIP')""")
                .query(Long.class).single()).isZero();
    }
}
