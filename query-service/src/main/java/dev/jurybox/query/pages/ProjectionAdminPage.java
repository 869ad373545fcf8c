package dev.jurybox.query.pages;

import dev.jurybox.query.rebuild.GenerationState;
import java.util.Arrays;
import java.util.List;

/** The shell of the page for operators, which has no data: its script reads that with the operator's token. */
public record ProjectionAdminPage(PageHead head) implements PageModel {

    /** What the script says, besides what the API says. */
    public static final List<String> WORDS = List.of("wrong-token", "unreachable", "sending", "done", "of",
            "per-second", "seconds-left", "minutes-left", "hours-left", "at-most", "catching-up", "equal",
            "different", "not-compared", "equal-then", "different-then", "what-if", "without-voters", "without-votes",
            "as-of",
            "adoption", "digest", "live-digest", "added", "removed", "changed", "accept", "force", "since", "sound",
            "unsound",
            "parked", "drifting", "rebuild-all-title", "rebuild-all-text", "rebuild-all-yes", "promote-title",
            "promote-text", "promote-yes", "cancel-title", "cancel-text",
            "cancel-yes");

    private static final List<String> STATES = Arrays.stream(GenerationState.values()).map(Enum::name).toList();

    @Override
    public String template() {
        return "projections";
    }

    /** Those that a generation may have, for the words that the script shows. */
    public List<String> states() {
        return STATES;
    }
}
