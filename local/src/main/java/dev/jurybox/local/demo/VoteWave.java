package dev.jurybox.local.demo;

import dev.jurybox.events.Choice;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Votes for both sides that arrive in turns, as evenly mixed as their numbers allow. */
record VoteWave(int ship, int skip) {

    int total() {
        return ship + skip;
    }

    Stream<Choice> choices() {
        return IntStream.range(0, total())
                .mapToObj(i -> shipAfter(i + 1) > shipAfter(i) ? Choice.SHIP : Choice.SKIP);
    }

    private int shipAfter(int votes) {
        return votes * ship / total();
    }
}
