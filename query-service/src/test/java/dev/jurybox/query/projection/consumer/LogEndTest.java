package dev.jurybox.query.projection.consumer;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.log.PolledLogHead;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.store.LogIdentity;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class LogEndTest {

    private final String tool = TestTopic.toolIn(0);

    @Test
    void a_head_that_was_requested_before_the_log_went_back_is_not_believed() throws Exception {
        try (var topic = new TestTopic(); var service = QueryService.start(QueryService.newDatabase(), topic)) {
            var end = neverPolled(service);
            topic.record(registered(tool));
            var lost = event(topic.record(cast(tool, "ada", SHIP)));
            assertThat(end.within(List.of(lost))).containsExactly(lost);
            topic.logGoesBack(1);

            await().until(() -> end.within(List.of(lost)).isEmpty());
        }
    }

    /** Nothing polls the head, so each one was requested. */
    private static LogEnd neverPolled(QueryService service) {
        var log = service.bean(LogClient.class);
        return new LogEnd(new PolledLogHead(log), log, service.bean(LogIdentity.class),
                service.bean(RejectedRecords.class));
    }

    private static RawEvent event(ProducerRecord<String, byte[]> sent) {
        return ConsumedRecord.of(new ConsumerRecord<>(sent.topic(), sent.partition(), 0, 0,
                TimestampType.CREATE_TIME, sent.key().getBytes(UTF_8).length, sent.value().length, sent.key(),
                sent.value(), new RecordHeaders(sent.headers()), Optional.empty())).toEvent();
    }
}
