package dev.jurybox.query.ranking.rules;

/** Which tools a board ranks. */
public enum BoardEligibility {
    /** Every tool is ranked, those with a panel before those without. */
    EVERY_TOOL_JUDGED_FIRST,
    JUDGED,
    /** Tools with as many votes as the rules ask for, which is at least one. */
    VOTED;

    boolean ranks(RankingInput tool) {
        return this == EVERY_TOOL_JUDGED_FIRST || isInFront(tool);
    }

    /** Whether the tool is in the front section of the board. */
    boolean isInFront(RankingInput tool) {
        return switch (this) {
            case EVERY_TOOL_JUDGED_FIRST, JUDGED -> tool.hasPanel();
            case VOTED -> tool.votes() >= tool.rules().minimumVotes();
        };
    }
}
