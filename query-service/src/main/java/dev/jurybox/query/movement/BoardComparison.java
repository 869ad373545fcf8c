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

    private final List<ListedTool> before;
    private final List<ListedTool> after;
    private final Map<String, Placed> placedBefore;
    private final Map<String, Placed> placedAfter;
    /** The place before of each tool on the board after, or 0 if it had none. */
    private final int[] placesBefore;

    BoardComparison(List<ListedTool> before, List<ListedTool> after) {
        this.before = before;
        this.after = after;
        this.placedBefore = placed(before);
        this.placedAfter = placed(after);
        this.placesBefore = after.stream().mapToInt(tool -> place(placedBefore, slug(tool))).toArray();
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
        if (!wasOnBoth(tool)) return List.of();
        var before = place(placedBefore, tool);
        return first(IntStream.range(place(placedAfter, tool), after.size())
                .filter(index -> placesBefore[index] > 0 && placesBefore[index] < before));
    }

    /** Returns the tools that were behind a tool and are ahead of it. */
    List<String> passedBy(String tool) {
        if (!wasOnBoth(tool)) return List.of();
        var before = place(placedBefore, tool);
        return first(IntStream.range(0, place(placedAfter, tool) - 1).filter(index -> placesBefore[index] > before));
    }

    private boolean wasOnBoth(String tool) {
        return placedBefore.containsKey(tool) && placedAfter.containsKey(tool);
    }

    private List<String> first(IntStream indexes) {
        return indexes.limit(PASSED_MAX).mapToObj(index -> slug(after.get(index))).toList();
    }

    private static int place(Map<String, Placed> placed, String tool) {
        return Optional.ofNullable(placed.get(tool)).map(Placed::place).orElse(0);
    }

    private static String slug(ListedTool tool) {
        return tool.standing().tool();
    }
}
