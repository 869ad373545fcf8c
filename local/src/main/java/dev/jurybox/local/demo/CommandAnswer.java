package dev.jurybox.local.demo;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The answer to a command, or to one of many votes.
 *
 * @param body the receipt, or the problem if there is none
 */
record CommandAnswer(int status, JsonNode body) {

    /** Done before (409), the tool was retired meanwhile (410), or the review was revised meanwhile (412). */
    private static final Set<Integer> TOO_LATE = Set.of(409, 410, 412);

    boolean isDone() {
        return status / 100 == 2;
    }

    boolean isTooLate() {
        return TOO_LATE.contains(status);
    }

    boolean changedSomething() {
        return isDone() && body.path("changed").asBoolean(false);
    }
}
