package dev.jurybox.local.demo;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Sends the sample catalogue and counts what was new. A load may end anywhere, and the next one adds what is missing:
 * tools, reviews and pairs are recorded once, and a vote that says the same again changes nothing.
 *
 * <p>First votes, closing and retiring would undo what came later. So they are sent only as long as the tool's first
 * revised review still has its first revision, which it loses when all of these are recorded.
 */
final class SampleLoader {

    private final SampleCatalogue catalogue;
    private final Set<String> votedOnBefore;
    private final CommandApi api;

    SampleLoader(SampleCatalogue catalogue, Set<String> votedOnBefore, CommandApi api) {
        this.catalogue = catalogue;
        this.votedOnBefore = votedOnBefore;
        this.api = api;
    }

    String load() {
        var tools = catalogue.tools();
        var registered = count(tools, tool -> api.register(tool) ? 1 : 0);
        var reviewed = count(tools, this::review);
        var unchanged = tools.stream().filter(this::isBeforeItsSequel).toList();
        var cast = api.cast(unchanged.stream()
                .filter(tool -> !votedOnBefore.contains(tool.slug()))
                .flatMap(tool -> tool.firstVotes().stream()).toList());
        var published = count(catalogue.comparisons(), pair -> api.publish(pair) ? 1 : 0);
        var changed = count(unchanged, this::end) + count(tools, this::revise);
        cast += api.cast(tools.stream().flatMap(tool -> tool.changedVotes().stream()).toList());
        return String.format(Locale.ROOT,
                "Demo: %d of %d tools, %d of %d reviews, %,d of %,d votes, %d of %d comparisons and %d of %d later "
                        + "changes are new.",
                registered, tools.size(), reviewed, catalogue.reviews(), cast, catalogue.votes(), published,
                catalogue.comparisons().size(), changed, catalogue.laterChanges());
    }

    private boolean isBeforeItsSequel(SampleTool tool) {
        if (tool.later() == null) return true;
        var seat = tool.later().firstSeat();
        return api.isUnrevised(tool.slug(), seat, tool.reviewIn(seat));
    }

    private int review(SampleTool tool) {
        return (int) tool.panel().entrySet().stream()
                .filter(seat -> api.review(tool.slug(), seat.getKey(), seat.getValue()))
                .count();
    }

    /** Closes its voting or retires it, if the sample does. */
    private int end(SampleTool tool) {
        var later = tool.later();
        if (later == null) return 0;
        var changes = 0;
        if (later.closed() != null && api.close(tool.slug(), later.closed())) changes++;
        if (later.retired() != null && api.retire(tool.slug(), later.retired())) changes++;
        return changes;
    }

    private int revise(SampleTool tool) {
        if (tool.later() == null) return 0;
        return (int) tool.later().reviews().entrySet().stream()
                .filter(seat -> api.revise(tool.slug(), seat.getKey(), seat.getValue()))
                .count();
    }

    private static <T> int count(List<T> all, ToIntFunction<T> each) {
        return all.stream().mapToInt(each).sum();
    }
}
