package dev.jurybox.proving.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.EventHeaders;
import dev.jurybox.local.data.StackPart;
import dev.jurybox.local.kafka.BrokerAccess;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes votes to the topic with the relay's stolen password and the headers of a real vote. */
final class TopicForgery implements Attack {

    private static final int VOTES = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "topic-forgery";
    }

    @Override
    public String action() {
        return "steals the relay's broker password and writes %d votes with a real vote's headers".formatted(VOTES);
    }

    @Override
    public String before() {
        return "the tally went from 1 to 301, the next real vote was hidden for good, and no meter moved";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) throws Exception {
        var ballots = new GenuineVotes(stack, "forged-on-the-topic");
        ballots.register();
        ballots.vote();
        ballots.awaitShips(1, PATIENCE);
        forge(stack.secrets().brokerAccess(BrokerAccess.TOPIC).asRelay(StackPart.KAFKA.url(stack.ports())),
                ballots.tool());
        ballots.vote();
        var ships = ballots.awaitShips(2, PATIENCE);
        var rejected = stack.counter(stack.ports().queryManagement(), "jurybox_feed_rejected_total");
        return new AttackOutcome(ships == 2 && rejected >= VOTES,
                "the tally is %d after 2 real votes, %.0f rejections were counted".formatted(ships, rejected));
    }

    private static void forge(Map<String, Object> relay, String tool) throws Exception {
        var real = realVote(relay, tool);
        try (var producer = new KafkaProducer<>(relay, new StringSerializer(), new ByteArraySerializer())) {
            for (var n = 1; n <= VOTES; n++)
                producer.send(forged(real, n)).get();
        }
    }

    private static ConsumerRecord<String, byte[]> realVote(Map<String, Object> relay, String tool) {
        try (var consumer = new KafkaConsumer<>(relay, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(BrokerAccess.TOPIC).stream()
                    .map(each -> new TopicPartition(BrokerAccess.TOPIC, each.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var until = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < until) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().equals(tool) && header(record, EventHeaders.TYPE).contains("VoteCast"))
                        return record;
                }
            }
            throw new IllegalStateException("the vote is not on the topic");
        }
    }

    /** Each forged record takes the next position in its partition, and is the vote of another voter. */
    private static ProducerRecord<String, byte[]> forged(ConsumerRecord<String, byte[]> real, int number) {
        var vote = (ObjectNode) JsonMapper.shared().readTree(real.value());
        vote.put("voter", "forged-" + number);
        var position = Long.parseLong(header(real, EventHeaders.POSITION)) + number;
        var changed = Map.of(
                EventHeaders.POSITION, Long.toString(position),
                EventHeaders.PREVIOUS_POSITION, Long.toString(position - 1));
        var forged = new ProducerRecord<>(real.topic(), real.partition(), real.key(),
                JsonMapper.shared().writeValueAsBytes(vote));
        for (var header : real.headers()) {
            var value = changed.getOrDefault(header.key(), new String(header.value(), UTF_8));
            forged.headers().add(header.key(), value.getBytes(UTF_8));
        }
        return forged;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
