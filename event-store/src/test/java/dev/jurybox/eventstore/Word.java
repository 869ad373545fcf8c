package dev.jurybox.eventstore;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What became of one append, as whoever asked for it knows it; a line of text when it comes from elsewhere. */
record Word(Fate fate, long lastPosition, List<UUID> events) {

    /** As long as nobody was told anything, both outcomes are right. */
    enum Fate {
        ASKED, RECORDED, REFUSED
    }

    /** All of its events in one piece, or none. */
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
