package dev.jurybox.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A domain event. Events of the same subject are never reordered. */
public sealed interface JuryboxEvent
        permits CatalogEvent, PanelEvent, VotingEvent, CommunityEvent, ComparisonEvent, RuleEvent,
        DisregardEvent {

    @JsonIgnore
    String subject();
}
