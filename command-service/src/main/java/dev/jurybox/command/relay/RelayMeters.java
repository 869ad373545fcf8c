package dev.jurybox.command.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures how far the topic is behind the log, and how often records had to be sent again. */
@Component
class RelayMeters {

    private static final String LAG = """
            select log_head.position - coalesce(relay_cursor.position, 0)
              from log_head
              left join relay_cursor
                on relay_cursor.topic = ?""";

    private final Counter resends;

    /** The lag is queried from the database, so that it also grows while no instance relays. */
    RelayMeters(JdbcClient database, RelayProperties relay, MeterRegistry meters) {
        Gauge.builder("jurybox.relay.lag", () -> database.sql(LAG).param(relay.topic()).query(Long.class).single())
                .baseUnit("events").description("Events in the log that are not yet on the topic").register(meters);
        resends = Counter.builder("jurybox.relay.resends")
                .description("Times that records were gone from the topic and were sent again").register(meters);
    }

    void sendsAgain() {
        resends.increment();
    }
}
