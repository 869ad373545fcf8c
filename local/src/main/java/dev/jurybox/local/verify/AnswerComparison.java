package dev.jurybox.local.verify;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Compares answers with the values that they must have, and lists the first differences. */
final class AnswerComparison {

    private static final int LISTED_MAX = 20;
    private static final int NOT_FOUND = 404;

    private final List<AnswerDifference> differences = new ArrayList<>();
    private long answers;
    private long different;

    void compare(String where, AnswerValues expected, JsonNode answer) {
        compare(where, List.of(expected), answer);
    }

    /** @param possible the values at some positions, of which the answer may show any, and each value by itself */
    void compare(String where, List<AnswerValues> possible, JsonNode answer) {
        answers++;
        if (answer.path("status").asInt(0) == NOT_FOUND) {
            differs(where, "an answer", answer.path("detail").asString("none"));
            return;
        }
        for (var pointer : possible.getFirst().values().keySet()) {
            var values = possible.stream().map(each -> each.values().get(pointer)).distinct().toList();
            var found = AnswerValues.found(answer, pointer);
            if (!values.contains(found)) differs(where + " " + name(pointer), String.join(" or ", values), found);
        }
    }

    void differs(String where, Object expected, Object found) {
        different++;
        if (differences.size() < LISTED_MAX) {
            differences.add(new AnswerDifference(where, expected.toString(), found.toString()));
        }
    }

    private static String name(JsonPointer pointer) {
        return pointer.toString().substring(1).replace('/', '.');
    }

    /** The first differences; {@link #different()} is their number. */
    List<AnswerDifference> differences() {
        return List.copyOf(differences);
    }

    long different() {
        return different;
    }

    /** How many tools, rows of boards and changes of verdicts were compared. */
    long answers() {
        return answers;
    }
}
