package dev.jurybox.events;

import org.jspecify.annotations.Nullable;

/** The events of the panel's reviews of a tool: one current review per seat, and the resulting verdict. */
public sealed interface PanelEvent extends JuryboxEvent {

    ToolId tool();

    @Override
    default String subject() {
        return tool().value();
    }

    /** Something happened to the review in a seat. */
    sealed interface ReviewEvent extends PanelEvent {

        Seat seat();
    }

    record ReviewSubmitted(ToolId tool, Seat seat, Review review) implements ReviewEvent {}

    record ReviewRevised(ToolId tool, Seat seat, Review before, Review after) implements ReviewEvent {}

    /**
     * The seat has no review any more.
     *
     * @param tool the tool
     * @param seat the seat
     * @param review the review that was withdrawn
     * @param reason why, in words
     */
    record ReviewWithdrawn(ToolId tool, Seat seat, Review review, String reason) implements ReviewEvent {}

    /**
     * Follows its cause in the same command, even if only the counts changed: a review directly, and an adoption of
     * rules together with the changes of other tools. These events are the audit trail of the panel.
     *
     * @param tool the tool
     * @param from the verdict before
     * @param to the verdict now
     * @param cause what happened to the review of the seat, or that rules were adopted
     * @param seat the seat; absent if rules are the cause
     * @param rulesVersion the version of the adopted rules by which the seats of the new verdict count; absent as long
     *     as none were adopted, when all seats count
     * @param positionsAfterCause how many positions this event is after the adoption; absent if a review is the cause,
     *     which it directly follows
     */
    record PanelVerdictChanged(
            ToolId tool,
            PanelVerdict from,
            PanelVerdict to,
            Cause cause,
            @Nullable Seat seat,
            @Nullable Integer rulesVersion,
            @Nullable Integer positionsAfterCause)
            implements
                PanelEvent {

        public PanelVerdictChanged {
            var byRules = cause == Cause.RULES;
            if (byRules != (seat == null) || byRules != (positionsAfterCause != null)
                    || byRules && rulesVersion == null)
                throw new IllegalArgumentException(
                        "A verdict changes by a review in a seat, or by a version of rules.");
        }

        /** A change by a review, before any rules were adopted. */
        public PanelVerdictChanged(ToolId tool, PanelVerdict from, PanelVerdict to, Cause cause, Seat seat) {
            this(tool, from, to, cause, seat, null, null);
        }

        /** A change by a review. */
        public static PanelVerdictChanged byReview(
                ReviewEvent event, PanelVerdict from, PanelVerdict to, Cause cause, @Nullable Integer rulesVersion) {
            return new PanelVerdictChanged(event.tool(), from, to, cause, event.seat(), rulesVersion, null);
        }

        /** A change by an adoption of rules. */
        public static PanelVerdictChanged byRules(
                ToolId tool, PanelVerdict from, PanelVerdict to, int rulesVersion, int positionsAfterCause) {
            return new PanelVerdictChanged(tool, from, to, Cause.RULES, null, rulesVersion, positionsAfterCause);
        }
    }

    /** What changed a verdict. */
    enum Cause {
        REVIEW, REVISION, WITHDRAWAL, RULES
    }
}
