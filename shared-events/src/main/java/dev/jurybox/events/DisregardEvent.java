package dev.jurybox.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** The events by which operators decide about other events of the log. */
public sealed interface DisregardEvent extends JuryboxEvent {

    /**
     * An event that cannot be read, or a later one that builds on it, is disregarded: it counts nowhere, and no other
     * event counts less or more. It has the subject of that event, so that it is in order with it.
     *
     * @param position the position of the disregarded event
     * @param subject the subject of both events
     * @param type the stored name of the disregarded event
     * @param revision its stored revision
     * @param tags its tags, so that decisions that depend on that event find this one too
     * @param reason why, in words
     */
    record EventDisregarded(
            long position, @JsonIgnore(false) String subject, String type, int revision, List<String> tags,
            String reason) implements DisregardEvent {

        public EventDisregarded {
            requireNonNull(subject);
            requireNonNull(type);
            requireNonNull(reason);
            tags = List.copyOf(tags);
        }
    }
}
