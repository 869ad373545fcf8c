package dev.jurybox.proving;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a benchmark is run.
 *
 * @param isJson whether the report is JSON, and not a table
 * @param isQuick whether the run only shows that it works
 * @param votes after how many votes, each more than the one before, rebuilds are measured; empty for the usual numbers
 */
record BenchOptions(boolean isJson, boolean isQuick, List<Long> votes) {

    private static final long VOTES_MAX = 100_000_000;

    static BenchOptions of(List<String> words) {
        var options = new BenchOptions(false, false, List.of());
        if (Set.copyOf(words).size() < words.size()) throw new IllegalBenchOptionException("An option is given twice:");
        var left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            options = switch (left.removeFirst()) {
                case "--json" -> new BenchOptions(true, options.isQuick, options.votes);
                case "--quick" -> new BenchOptions(options.isJson, true, options.votes);
                case "--votes" -> new BenchOptions(options.isJson, options.isQuick, votes(left.pollFirst()));
                case String other -> throw new IllegalBenchOptionException(other + " is no option of a benchmark:");
            };
        }
        if (options.isQuick && !options.votes.isEmpty())
            throw new IllegalBenchOptionException("--votes says how much is measured, so --quick cannot:");
        return options;
    }

    /** After how many votes rebuilds are measured. */
    List<Long> rebuiltVotes() {
        if (!votes.isEmpty()) return votes;
        return isQuick ? List.of(20_000L, 100_000L) : List.of(100_000L, 1_000_000L);
    }

    private static List<Long> votes(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,9}(,\\d{1,9})*")) throw noVotes();
        var votes = Stream.of(text.split(",")).map(Long::valueOf).toList();
        if (!votes.equals(votes.stream().distinct().sorted().toList()) || votes.getFirst() < 1
                || votes.getLast() > VOTES_MAX) {
            throw noVotes();
        }
        return votes;
    }

    private static IllegalBenchOptionException noVotes() {
        return new IllegalBenchOptionException(
                "--votes takes rising numbers from 1 to %,d, such as 1000000,10000000:".formatted(VOTES_MAX));
    }
}
