package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static dev.jurybox.eventstore.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresEngineContractTest implements EngineContract, StricterRules {

    private final TestLog test = new TestLog();
    private final PostgresEventStorageEngine engine = test.engine();

    @Override
    public EventStorageEngine engine() {
        return engine;
    }

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        test.close();
    }

    @Test
    void an_event_has_the_time_it_was_recorded_at() {
        await(append(engine, AppendCondition.none(), event("Thing", "one", RED)));

        assertThat(source(engine, RED_THINGS).events().getFirst().message().timestamp())
                .isEqualTo(test.log.after(0, 1).getFirst().recordedAt());
    }
}
