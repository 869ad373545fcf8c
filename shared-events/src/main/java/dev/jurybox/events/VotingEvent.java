package dev.jurybox.events;

/** Opens or closes the community's voting on a tool. Voting is open from registration on. */
public sealed interface VotingEvent extends JuryboxEvent {

    ToolId tool();

    @Override
    default String subject() {
        return tool().value();
    }

    /**
     * Votes are taken again.
     *
     * @param tool the tool
     * @param reason why, in words
     */
    record VotingOpened(ToolId tool, String reason) implements VotingEvent {}

    /**
     * Votes are no longer taken.
     *
     * @param tool the tool
     * @param reason why, in words
     */
    record VotingClosed(ToolId tool, String reason) implements VotingEvent {}
}
