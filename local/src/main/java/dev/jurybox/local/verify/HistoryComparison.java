package dev.jurybox.local.verify;

import dev.jurybox.local.recount.LogRecount;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares the history of verdicts with the last changes of the recount. */
record HistoryComparison(PatientAnswers answers, AnswerComparison comparison) {

    private static final String PATH = "/api/verdicts?limit=100";

    void compare(RecountAtPosition recount, LogRecount log) {
        var expected = log.changes().stream().filter(change -> recount.isComparable(change.tool())).toList();
        var found = found(recount, log.changesKeptAfter());
        for (var index = 0; index < Math.min(expected.size(), found.size()); index++) {
            var change = expected.get(expected.size() - 1 - index);
            comparison.compare("change of a verdict at " + change.position(), AnswerValues.of(change),
                    found.get(index));
        }
        if (found.size() != expected.size()) {
            comparison.differs("changes of verdicts up to " + recount.position(), expected.size(), found.size());
        }
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
