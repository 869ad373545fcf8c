package dev.jurybox.query.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A position for each partition, up to which all its events are applied. */
public record PositionVector(List<Long> positions) {

    public static final PositionVector NOTHING = new PositionVector(List.of());
    private static final Pattern TEXT = Pattern.compile("\\d{1,18}(,\\d{1,18}){0,1023}");

    /** Returns empty if the text is not a vector. */
    public static Optional<PositionVector> parse(String text) {
        if (!TEXT.matcher(text).matches()) return Optional.empty();
        return Optional.of(new PositionVector(Arrays.stream(text.split(",")).map(Long::valueOf).toList()));
    }

    public long at(int partition) {
        return partition < positions.size() ? positions.get(partition) : 0;
    }

    boolean reaches(PositionVector other) {
        return IntStream.range(0, other.positions.size()).allMatch(each -> at(each) >= other.at(each));
    }

    @Override
    public String toString() {
        return positions.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
