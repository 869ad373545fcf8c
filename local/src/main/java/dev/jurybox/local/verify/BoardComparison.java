package dev.jurybox.local.verify;

import dev.jurybox.local.recount.PublishedBoard;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Compares boards row by row with the ranking of the recount. */
record BoardComparison(AnswerComparison comparison) {

    private static final JsonPointer TOOL = JsonPointer.compile("/tool");
    private static final JsonPointer PLACE = JsonPointer.compile("/place");

    /**
     * Tools that are not comparable are left out on both sides. Then board {@code hot} is not compared at all: one of
     * their votes may be the newest, whose time all votes are weighted by. If the rules in force are not known, no
     * board is compared. After the first tool at another place nothing is compared, since one missing row moves all
     * below it.
     */
    void compare(String where, PublishedBoard board, BoardAnswer answer, RecountAtPosition recount) {
        if (!recount.areRulesKnown()) return;
        if (board == PublishedBoard.HOT && !recount.incomparable().isEmpty()) return;
        comparePlaces(where, answer);
        var ranked = board.rank(recount.comparableTools(), recount.rules());
        var rows = answer.rows().stream().filter(row -> recount.isComparable(tool(row))).toList();
        for (var index = 0; index < Math.min(ranked.size(), rows.size()); index++) {
            var expected = ranked.get(index);
            var row = rows.get(index);
            var place = "%s, place %s".formatted(where, AnswerValues.found(row, PLACE));
            if (tool(row).equals(expected.tool().tool())) {
                comparison.compare(place, AnswerValues.of(expected), row);
            } else {
                comparison.differs(place, expected.tool().tool(), tool(row));
                return;
            }
        }
        if (rows.size() > ranked.size() || rows.size() < ranked.size() && !answer.truncated()) {
            comparison.differs(where, ranked.size() + " tools", rows.size() + " tools");
        }
    }

    private void comparePlaces(String where, BoardAnswer answer) {
        for (var index = 0; index < answer.rows().size(); index++) {
            var place = AnswerValues.found(answer.rows().get(index), PLACE);
            if (!place.equals(Integer.toString(index + 1))) {
                comparison.differs("%s, row %d".formatted(where, index + 1), "place " + (index + 1), "place " + place);
            }
        }
    }

    private static String tool(JsonNode row) {
        return AnswerValues.found(row, TOOL);
    }
}
