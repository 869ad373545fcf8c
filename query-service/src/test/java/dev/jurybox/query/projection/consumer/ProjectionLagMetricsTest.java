package dev.jurybox.query.projection.consumer;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionLagMetricsTest {

    @Test
    void lag_and_parked_subjects_are_metered_by_projection() throws Exception {
        try (var topic = new TestTopic();
                var service = QueryService.start(QueryService.newDatabase(), topic)) {
            topic.send(registered("espresso"));
            topic.deliver(List.of(topic.garbled(cast("espresso", "ada", SHIP))));
            await().until(() -> gauge(service, "jurybox.projection.parked", "community-tally") == 1);
            assertThat(gauge(service, "jurybox.projection.parked", "tool-cards")).isZero();
            await().until(() -> gauge(service, "jurybox.projection.lag", "community-tally") == 0);

            topic.record(cast("espresso", "not-sent", SHIP));

            await().until(() -> gauge(service, "jurybox.projection.lag", "community-tally") == 1);
        }
    }

    private static double gauge(QueryService service, String name, String projection) {
        return service.bean(MeterRegistry.class).get(name).tag("projection", projection).gauge().value();
    }
}
