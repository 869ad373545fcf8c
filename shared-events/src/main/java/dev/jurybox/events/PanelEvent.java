package dev.jurybox.events;

/** What the panel says of a tool: one current review per seat, and the verdict they add up to. */
public sealed interface PanelEvent extends JuryboxEvent {

    ToolId tool();

    Seat seat();

    @Override
    default String subject() {
        return tool().value();
    }

    record ReviewSubmitted(ToolId tool, Seat seat, Review review) implements PanelEvent {}

    record ReviewRevised(ToolId tool, Seat seat, Review before, Review after) implements PanelEvent {}

    record ReviewWithdrawn(ToolId tool, Seat seat, Review review, String reason) implements PanelEvent {}

    /** Follows its cause at once, also when only the counts moved. It is the audit trail of the panel. */
    record PanelVerdictChanged(ToolId tool, PanelVerdict from, PanelVerdict to, Cause cause, Seat seat)
            implements
                PanelEvent {}

    /** What moved a verdict. */
    enum Cause {
        REVIEW, REVISION, WITHDRAWAL
    }
}
