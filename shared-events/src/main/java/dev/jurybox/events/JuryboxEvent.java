package dev.jurybox.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** Something that happened. The subject says whose story it belongs to; a subject's events are never reordered. */
public sealed interface JuryboxEvent permits CatalogEvent, PanelEvent, VotingEvent, CommunityEvent, ComparisonEvent {

    @JsonIgnore
    String subject();
}
