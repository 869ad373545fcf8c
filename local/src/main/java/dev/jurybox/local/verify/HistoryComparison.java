package dev.jurybox.local.verify;

import dev.jurybox.local.recount.LogRecount;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Compares the history of verdicts with the last changes of the recount. */
record HistoryComparison(AnswersAtPosition answers, AnswerComparison comparison) {

    private static final String PATH = "/api/verdicts?limit=100";

    void compare(RecountAtPosition recount, LogRecount log) {
        var found = new TreeMap<Long, JsonNode>();
        for (var change : found(recount, log.changesKeptAfter()))
            found.put(change.path("position").asLong(), change);
        for (var expected : log.changes()) {
            if (!recount.isComparable(expected.tool())) continue;
            var change = found.remove(expected.position());
            if (change == null) {
                comparison.differs(where(expected.position()), expected.what() + " of " + expected.tool(), "nothing");
            } else {
                comparison.compare(where(expected.position()), AnswerValues.of(expected), change);
            }
        }
        found.forEach((position, change) -> comparison.differs(where(position), "nothing",
                "%s of %s".formatted(change.path("what").asString(""), change.path("tool").asString(""))));
    }

    private static String where(long position) {
        return "change of a verdict at " + position;
    }

    /** Returns the changes after a position and up to that of the recount, newest first. */
    private List<JsonNode> found(RecountAtPosition recount, long after) {
        var found = new ArrayList<JsonNode>();
        var page = answers.current(PATH, recount.position());
        while (true) {
            for (var change : page.path("verdicts")) {
                var position = change.path("position").asLong();
                if (position <= after) return found;
                if (position <= recount.position() && recount.isComparable(change.path("tool").asString(""))) {
                    found.add(change);
                }
            }
            var next = page.path("next").asString("");
            if (next.isEmpty()) return found;
            page = answers.current(PATH + "&cursor=" + next, recount.position());
        }
    }
}
