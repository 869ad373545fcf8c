package dev.jurybox.query.pages.embed;

import dev.jurybox.events.PanelVerdict.Label;

/** The colours of verdicts as the stylesheet has them on light paper, for pictures, which it does not reach. */
final class VerdictColors {

    static final String NONE = "#585e69";

    private VerdictColors() {}

    static String of(Label label) {
        return switch (label) {
            case SHIP -> "#005eb3";
            case SKIP -> "#a64b00";
            case SPLIT -> "#783eac";
            case PENDING -> NONE;
        };
    }
}
