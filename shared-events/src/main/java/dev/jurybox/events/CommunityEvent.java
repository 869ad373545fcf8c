package dev.jurybox.events;

import java.time.Instant;

/** What the community says of a tool: one live vote per voter and tool. */
public sealed interface CommunityEvent extends JuryboxEvent {

    ToolId tool();

    VoterToken voter();

    @Override
    default String subject() {
        return tool().value();
    }

    record CommunityVoteCast(ToolId tool, VoterToken voter, Choice choice) implements CommunityEvent {}

    /** Carries what it replaces, so that counting needs no look-up. */
    record CommunityVoteChanged(ToolId tool, VoterToken voter, Choice from, Choice to, Instant castAt)
            implements
                CommunityEvent {}

    /** Carries what is taken back. */
    record CommunityVoteRetracted(ToolId tool, VoterToken voter, Choice choice, Instant castAt)
            implements
                CommunityEvent {}
}
