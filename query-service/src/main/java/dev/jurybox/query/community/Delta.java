package dev.jurybox.query.community;

import dev.jurybox.events.Choice;
import dev.jurybox.events.ToolId;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a batch adds to the tallies, tool by tool. Sums commute, so the order of a batch does not matter. */
final class Delta {

    /** What is added to one tally. */
    record Change(long ship, long skip) {

        Change plus(Choice choice, long votes) {
            return switch (choice) {
                case SHIP -> new Change(ship + votes, skip);
                case SKIP -> new Change(ship, skip + votes);
            };
        }
    }

    private final SortedMap<String, Change> changes = new TreeMap<>();

    Delta plus(ToolId tool, Choice choice) {
        return add(tool, choice, 1);
    }

    Delta minus(ToolId tool, Choice choice) {
        return add(tool, choice, -1);
    }

    private Delta add(ToolId tool, Choice choice, long votes) {
        changes.put(tool.value(), changes.getOrDefault(tool.value(), new Change(0, 0)).plus(choice, votes));
        return this;
    }

    /** In key order: so are rows locked. */
    SortedMap<String, Change> changes() {
        return changes;
    }
}
