package dev.jurybox.events;

/** Whether the community may vote on a tool. One that was registered is open. */
public sealed interface VotingEvent extends JuryboxEvent {

    ToolId tool();

    @Override
    default String subject() {
        return tool().value();
    }

    record VotingOpened(ToolId tool, String reason) implements VotingEvent {}

    record VotingClosed(ToolId tool, String reason) implements VotingEvent {}
}
