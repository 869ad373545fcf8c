package dev.jurybox.command.axon;

import dev.jurybox.command.Actor;
import dev.jurybox.events.EventHeaders;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.core.correlation.SimpleCorrelationDataProvider;

/** What an event remembers beside itself: who acted, and by which rules verdicts were reckoned. */
final class EventMetadata {

    /** Changes when the same events would give another verdict. */
    private static final String RULES_VERSION = "1";

    private EventMetadata() {}

    static Metadata of(Actor actor) {
        return Metadata.with(EventHeaders.ACTOR, actor.name()).and(EventHeaders.RULES_VERSION, RULES_VERSION);
    }

    /** Hands a command's metadata on to its events. */
    static SimpleCorrelationDataProvider handedOn() {
        return new SimpleCorrelationDataProvider(EventHeaders.ACTOR, EventHeaders.RULES_VERSION);
    }
}
