package dev.jurybox.events;

import java.time.Instant;

/** The events of the community's votes on a tool. A voter has at most one current vote per tool. */
public sealed interface CommunityEvent extends JuryboxEvent {

    ToolId tool();

    VoterToken voter();

    @Override
    default String subject() {
        return tool().value();
    }

    record CommunityVoteCast(ToolId tool, VoterToken voter, Choice choice) implements CommunityEvent {}

    /** Carries the vote that it replaces, so that counting needs no lookup. */
    record CommunityVoteChanged(ToolId tool, VoterToken voter, Choice from, Choice to, Instant castAt)
            implements
                CommunityEvent {}

    /** Carries the vote that is retracted. */
    record CommunityVoteRetracted(ToolId tool, VoterToken voter, Choice choice, Instant castAt)
            implements
                CommunityEvent {}
}
