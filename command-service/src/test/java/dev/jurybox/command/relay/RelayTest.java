package dev.jurybox.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.command.Actor;
import dev.jurybox.command.CommandService;
import dev.jurybox.command.Sender;
import dev.jurybox.command.axon.Commands;
import dev.jurybox.command.catalog.RegisterTool;
import dev.jurybox.command.community.CastCommunityVote;
import dev.jurybox.events.Choice;
import dev.jurybox.events.Entry;
import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.local.Sandbox;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final int TOOLS = 5;

    private final CommandService service = CommandService.start();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void every_event_is_on_the_topic_with_its_bytes_and_its_chain() {
        write(service, 0, 200);

        assertTopicIsTheLog();
    }

    @Test
    void when_the_leader_leaves_another_goes_on_where_it_stopped() {
        try (var other = service.another()) {
            write(service, 0, 50);
            write(other, 50, 50);
            service.close();
            write(other, 100, 50);

            assertTopicIs(other.bean(EventLog.class));
        }
    }

    private void assertTopicIsTheLog() {
        assertTopicIs(service.bean(EventLog.class));
    }

    private void assertTopicIs(EventLog log) {
        var events = log.after(0, 10_000);
        var firsts = new LinkedHashMap<Long, ConsumerRecord<String, byte[]>>();
        try (var consumer = consumer()) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> firsts.putIfAbsent(position(record), record));
                assertThat(firsts).hasSize(events.size());
            });
        }
        var records = firsts.values();
        for (var event : events) {
            assertThat(records).filteredOn(record -> position(record) == event.position()).singleElement()
                    .satisfies(record -> {
                        assertThat(record.value()).isEqualTo(event.payload());
                        assertThat(record.key()).isEqualTo(event.subject());
                        assertThat(record.partition()).isEqualTo(event.partition());
                        assertThat(header(record, EventHeaders.ID)).isEqualTo(event.eventId().toString());
                        assertThat(header(record, EventHeaders.ACTOR)).isIn("OPERATOR", "VOTER");
                        assertThat(header(record, EventHeaders.CORRELATION_ID))
                                .isEqualTo(String.valueOf(event.commandId()));
                        assertThat(header(record, EventHeaders.PREVIOUS_POSITION))
                                .isEqualTo(Long.toString(event.previousPosition()));
                    });
        }
    }

    private static void write(CommandService service, int from, int votes) {
        var commands = service.bean(Commands.class);
        if (from == 0)
            IntStream.range(0, TOOLS)
                    .forEach(i -> commands.send(register(i), tool(i).value(), Sender.of(Actor.OPERATOR)).join());
        IntStream.range(from, from + votes)
                .mapToObj(i -> commands.send(new CastCommunityVote(tool(i), new VoterToken("v" + i), Choice.SHIP),
                        tool(i).value(), Sender.of(Actor.VOTER)))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static RegisterTool register(int i) {
        return new RegisterTool(tool(i), new ToolDetails("T", "C", "T", "D", Entry.FREE, "P", null, null));
    }

    private static ToolId tool(int i) {
        return new ToolId("tool-" + i % TOOLS);
    }

    private static long position(ConsumerRecord<String, byte[]> record) {
        return Long.parseLong(header(record, EventHeaders.POSITION));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", Sandbox.kafka().bootstrapServers(),
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, 12)
                .mapToObj(i -> new TopicPartition(service.topic(), i))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
