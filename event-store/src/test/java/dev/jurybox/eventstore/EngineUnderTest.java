package dev.jurybox.eventstore;

import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Provides the engine under test, which is empty when a test begins. */
interface EngineUnderTest {

    Tag RED = Tag.of("colour", "red");
    Tag BLUE = Tag.of("colour", "blue");
    Tag BIG = Tag.of("size", "big");
    EventCriteria RED_THINGS = havingTags(RED).andBeingOneOfTypes("Thing");

    EventStorageEngine engine();
}
