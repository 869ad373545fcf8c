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

    /**
     * A voter who had no vote on the tool cast one.
     *
     * @param tool the tool
     * @param voter the voter's pseudonym on this tool
     * @param choice the vote
     */
    record CommunityVoteCast(ToolId tool, VoterToken voter, Choice choice) implements CommunityEvent {}

    /**
     * Carries the vote that it replaces, so that counting needs no lookup.
     *
     * @param tool the tool
     * @param voter the voter's pseudonym on this tool
     * @param from the vote that is replaced
     * @param to the vote that counts now
     * @param castAt when the replaced vote was cast
     */
    record CommunityVoteChanged(ToolId tool, VoterToken voter, Choice from, Choice to, Instant castAt)
            implements
                CommunityEvent {}

    /**
     * Carries the vote that is retracted.
     *
     * @param tool the tool
     * @param voter the voter's pseudonym on this tool
     * @param choice the vote that is retracted
     * @param castAt when it was cast
     */
    record CommunityVoteRetracted(ToolId tool, VoterToken voter, Choice choice, Instant castAt)
            implements
                CommunityEvent {}
}
