package dev.jurybox.eventstore;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the contender knows about the outcome of one append. It is a line of text when it comes from another process.
 */
record Word(Fate fate, long lastPosition, List<UUID> events) {

    /** After {@code ASKED} alone, both outcomes are possible. */
    enum Fate {
        ASKED, RECORDED, REFUSED
    }

    /**
     * Whether the log agrees with this outcome. An append is atomic: its events are stored at consecutive positions, or
     * none is.
     */
    boolean allows(List<Long> positions) {
        return switch (fate) {
            case REFUSED -> positions.isEmpty();
            case RECORDED -> positions.equals(upTo(lastPosition));
            case ASKED -> positions.isEmpty() || positions.equals(upTo(positions.getLast()));
        };
    }

    private List<Long> upTo(long last) {
        return LongStream.rangeClosed(last - events.size() + 1, last).boxed().toList();
    }

    @Override
    public String toString() {
        return "%s %d %s".formatted(fate, lastPosition, events.stream().map(UUID::toString).collect(joining(",")));
    }

    static Word parse(String line) {
        var words = line.split(" ", -1);
        if (words.length != 3) throw new IllegalArgumentException("not a word but: " + line);
        return new Word(Fate.valueOf(words[0]), Long.parseLong(words[1]),
                Stream.of(words[2].split(",", -1)).map(UUID::fromString).toList());
    }
}
