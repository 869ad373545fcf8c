package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static dev.jurybox.eventstore.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

/**
 * Axon's own engine passes the contract too, which shows that the contract is not specific to the PostgreSQL engine.
 */
class InMemoryEngineContractTest implements EngineContract {

    private final EventStorageEngine engine = new InMemoryEventStorageEngine();

    @Override
    public EventStorageEngine engine() {
        return engine;
    }

    @Test
    void an_event_keeps_the_time_it_was_given() {
        var given = event("Thing", "one", RED);
        await(append(engine, AppendCondition.none(), given));

        assertThat(source(engine, RED_THINGS).events().getFirst().message().timestamp())
                .isEqualTo(given.event().timestamp());
    }
}
