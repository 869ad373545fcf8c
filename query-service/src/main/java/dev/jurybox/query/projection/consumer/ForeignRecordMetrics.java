package dev.jurybox.query.projection.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts records of other logs on the topic. */
@Component
class ForeignRecordMetrics {

    private final Counter foreign;

    ForeignRecordMetrics(MeterRegistry registry) {
        foreign = Counter.builder("jurybox.feed.foreign")
                .description("Records on the topic that are no events of this log")
                .register(registry);
    }

    Counter foreign() {
        return foreign;
    }
}
