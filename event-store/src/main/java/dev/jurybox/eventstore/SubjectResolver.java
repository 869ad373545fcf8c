package dev.jurybox.eventstore;

import org.axonframework.messaging.eventhandling.EventMessage;

/** Whose story an event belongs to. Events of one subject stay in order and in one partition. */
@FunctionalInterface
public interface SubjectResolver {

    String subjectOf(EventMessage event);
}
