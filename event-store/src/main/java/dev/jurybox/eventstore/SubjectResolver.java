package dev.jurybox.eventstore;

import org.axonframework.messaging.eventhandling.EventMessage;

/** Determines the subject of an event. The events of one subject stay in order and in one partition. */
@FunctionalInterface
public interface SubjectResolver {

    String subjectOf(EventMessage event);
}
