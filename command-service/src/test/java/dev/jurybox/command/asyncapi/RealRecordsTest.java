package dev.jurybox.command.asyncapi;

import static dev.jurybox.command.relay.TestTopic.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.relay.TestTopic;
import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.EventType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Records that were really sent must match the committed AsyncAPI document. */
class RealRecordsTest {

    private static final CommandService SERVICE = CommandService.start();

    private static List<ConsumerRecord<String, byte[]>> records = List.of();

    @BeforeAll
    static void send() {
        EveryEvent.happen(SERVICE.bean(CommandDispatcher.class));
        var topic = new TestTopic(SERVICE.topic());
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
            records = topic.records();
            assertThat(records.stream().map(RealRecordsTest::message))
                    .containsAll(EventsDocument.newest().map(EventType::toString).toList());
        });
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void the_payload_of_every_record_matches_the_schema() throws Exception {
        var document = CommittedDocument.read();

        assertThat(records).allSatisfy(record -> assertThat(
                document.complaints(message(record), "payload", new String(record.value(), UTF_8))).isEmpty());
    }

    @Test
    void the_headers_of_every_record_match_the_schema() throws Exception {
        var document = CommittedDocument.read();

        assertThat(records).allSatisfy(record -> assertThat(
                document.complaints(message(record), "headers", headers(record))).isEmpty());
    }

    @Test
    void every_record_has_exactly_the_documented_headers() throws Exception {
        var document = CommittedDocument.read();

        assertThat(records).allSatisfy(record -> assertThat(record.headers()).map(Header::key)
                .containsExactlyInAnyOrderElementsOf(document.headers()));
    }

    private static String message(ConsumerRecord<?, ?> record) {
        return header(record, EventHeaders.TYPE) + "." + header(record, EventHeaders.REVISION);
    }

    private static String headers(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = StreamSupport.stream(record.headers().spliterator(), false)
                .collect(toMap(Header::key, header -> new String(header.value(), UTF_8)));
        return JsonMapper.shared().writeValueAsString(headers);
    }
}
