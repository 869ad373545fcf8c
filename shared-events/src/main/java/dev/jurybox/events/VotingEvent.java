package dev.jurybox.events;

/** Opens or closes the community's voting on a tool. Voting is open from registration on. */
public sealed interface VotingEvent extends JuryboxEvent {

    ToolId tool();

    @Override
    default String subject() {
        return tool().value();
    }

    record VotingOpened(ToolId tool, String reason) implements VotingEvent {}

    record VotingClosed(ToolId tool, String reason) implements VotingEvent {}
}
