package dev.jurybox.query.movement;

import dev.jurybox.query.ranking.ListedTool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One board at two positions, with the tools in order, best first. */
final class BoardComparison {

    static final int PASSED_MAX = 20;

    /** A tool at its place on one of the two boards. */
    record Placed(int place, ListedTool tool) {}

    private final List<ListedTool> after;
    private final Map<String, Placed> placedBefore;
    private final Map<String, Placed> placedAfter;
    private final List<ListedTool> before;

    BoardComparison(List<ListedTool> before, List<ListedTool> after) {
        this.before = before;
        this.after = after;
        this.placedBefore = placed(before);
        this.placedAfter = placed(after);
    }

    private static Map<String, Placed> placed(List<ListedTool> tools) {
        var placed = new HashMap<String, Placed>();
        IntStream.range(0, tools.size()).forEach(
                index -> placed.put(slug(tools.get(index)), new Placed(index + 1, tools.get(index))));
        return placed;
    }

    /** Returns the tools with another place, in the order of their places after; then those that left the board. */
    List<String> moved() {
        var stayed = after.stream().map(BoardComparison::slug)
                .filter(tool -> place(placedBefore, tool) != place(placedAfter, tool));
        var left = before.stream().map(BoardComparison::slug).filter(tool -> !placedAfter.containsKey(tool));
        return Stream.concat(stayed, left).toList();
    }

    @Nullable
    Placed before(String tool) {
        return placedBefore.get(tool);
    }

    @Nullable
    Placed after(String tool) {
        return placedAfter.get(tool);
    }

    /** Returns the tools that were ahead of a tool and are behind it. */
    List<String> passed(String tool) {
        return others(tool, true);
    }

    /** Returns the tools that were behind a tool and are ahead of it. */
    List<String> passedBy(String tool) {
        return others(tool, false);
    }

    /** None if the tool was not on both boards. */
    private List<String> others(String tool, boolean ahead) {
        if (!placedBefore.containsKey(tool) || !placedAfter.containsKey(tool)) return List.of();
        return after.stream().map(BoardComparison::slug)
                .filter(placedBefore::containsKey)
                .filter(other -> isAhead(placedBefore, other, tool) == ahead
                        && isAhead(placedAfter, tool, other) == ahead && !other.equals(tool))
                .limit(PASSED_MAX)
                .toList();
    }

    private static boolean isAhead(Map<String, Placed> placed, String one, String other) {
        return place(placed, one) < place(placed, other);
    }

    private static int place(Map<String, Placed> placed, String tool) {
        return Optional.ofNullable(placed.get(tool)).map(Placed::place).orElse(0);
    }

    private static String slug(ListedTool tool) {
        return tool.standing().tool();
    }
}
