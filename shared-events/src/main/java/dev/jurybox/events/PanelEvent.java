package dev.jurybox.events;

/** The events of the panel's reviews of a tool: one current review per seat, and the resulting verdict. */
public sealed interface PanelEvent extends JuryboxEvent {

    ToolId tool();

    Seat seat();

    @Override
    default String subject() {
        return tool().value();
    }

    record ReviewSubmitted(ToolId tool, Seat seat, Review review) implements PanelEvent {}

    record ReviewRevised(ToolId tool, Seat seat, Review before, Review after) implements PanelEvent {}

    /**
     * The seat has no review any more.
     *
     * @param tool the tool
     * @param seat the seat
     * @param review the review that was withdrawn
     * @param reason why, in words
     */
    record ReviewWithdrawn(ToolId tool, Seat seat, Review review, String reason) implements PanelEvent {}

    /**
     * Directly follows its cause, even if only the counts changed. These events are the audit trail of the panel.
     *
     * @param tool the tool
     * @param from the verdict before
     * @param to the verdict now
     * @param cause what happened to the review of the seat
     * @param seat the seat
     */
    record PanelVerdictChanged(ToolId tool, PanelVerdict from, PanelVerdict to, Cause cause, Seat seat)
            implements
                PanelEvent {}

    /** What changed a verdict. */
    enum Cause {
        REVIEW, REVISION, WITHDRAWAL
    }
}
