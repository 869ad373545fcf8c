package dev.jurybox.local.cli;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the query service says of a rebuild. It says the same of a what-if, which is never promoted. */
record RebuildAnswer(JsonNode json) {

    private static final Set<String> UNFINISHED = Set.of("BUILDING", "PAUSED");

    int generation() {
        return json.path("generation").asInt();
    }

    boolean isUnfinished() {
        return UNFINISHED.contains(state());
    }

    boolean isPaused() {
        return state().equals("PAUSED");
    }

    boolean isBuilt() {
        return state().equals("BUILT");
    }

    private String state() {
        return json.path("state").asString();
    }

    boolean isWhatIf() {
        return json.path("whatIf").isObject();
    }

    String title() {
        return "generation %d of %s%s".formatted(generation(), json.path("projection").asString(),
                isWhatIf() ? " (a what-if)" : "");
    }
}
