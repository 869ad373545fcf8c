package dev.jurybox.local.recount;

import org.jspecify.annotations.Nullable;

/**
 * A change of a panel's verdict, or of the community's majority.
 *
 * @param seat the seat whose review changed the panel's verdict; null for the community, and for rules
 */
public record VerdictChange(
        long position, String what, String tool, String from, String to, SideCounts before, SideCounts after,
        String cause, @Nullable String seat) {

    static VerdictChange ofPanel(long position, String tool, SideCounts before, SideCounts after, String cause,
            @Nullable String seat) {
        return new VerdictChange(position, "PANEL_VERDICT", tool, PanelRules.label(before), PanelRules.label(after),
                before, after, cause, seat);
    }

    static VerdictChange ofMajority(long position, String tool, String from, String to, SideCounts before,
            SideCounts after) {
        return new VerdictChange(position, "COMMUNITY_MAJORITY", tool, from, to, before, after, "VOTES", null);
    }

    /** The labels and counts of reviews before and after. */
    String verdicts() {
        return verdict(from, before) + " to " + verdict(to, after);
    }

    /** The same, as an event states it. */
    static String verdictsIn(EventFields event) {
        return verdict(event.object("from")) + " to " + verdict(event.object("to"));
    }

    private static String verdict(EventFields verdict) {
        return verdict(verdict.text("label"), new SideCounts(verdict.number("ship"), verdict.number("skip")));
    }

    private static String verdict(String label, SideCounts reviews) {
        return "%s %d/%d".formatted(label, reviews.ship(), reviews.skip());
    }
}
