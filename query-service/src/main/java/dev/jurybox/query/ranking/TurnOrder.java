package dev.jurybox.query.ranking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of those who wait for a turn. Addresses take turns in rounds: one that had its turn comes after all others
 * that wait, however many requests it has waiting. At most one turn is running for each address, and for each piece of
 * work. Not safe for threads.
 */
final class TurnOrder<A, W> {

    /** One request's place. No two are the same, even if they ask for the same. */
    static final class Place<A, W> {

        private final A address;
        private final W work;

        private Place(A address, W work) {
            this.address = address;
            this.work = work;
        }

        private boolean excludes(Place<A, W> other) {
            return address.equals(other.address) || work.equals(other.work);
        }
    }

    private final int runningMax;
    private final List<Place<A, W>> running = new ArrayList<>();
    /** The next round, from its first on. */
    private final Map<A, Deque<Place<A, W>>> lines = new LinkedHashMap<>();
    private int waiting;

    TurnOrder(int runningMax) {
        this.runningMax = runningMax;
    }

    int waiting() {
        return waiting;
    }

    int waiting(A address) {
        return lines.getOrDefault(address, new ArrayDeque<>()).size();
    }

    Place<A, W> enter(A address, W work) {
        var place = new Place<>(address, work);
        lines.computeIfAbsent(address, _ -> new ArrayDeque<>()).add(place);
        waiting++;
        return place;
    }

    boolean isWaiting(Place<A, W> place) {
        return lines.getOrDefault(place.address, new ArrayDeque<>()).contains(place);
    }

    /** The last of the longest line waits no more, if others wait in that line. */
    boolean makeRoom() {
        var longest = lines.values().stream().max(Comparator.comparingInt(Deque::size))
                .filter(line -> line.size() > 1);
        longest.ifPresent(line -> leave(line.getLast()));
        return longest.isPresent();
    }

    /** Whether it is the first whose turn may begin now. */
    boolean isNext(Place<A, W> place) {
        if (running.size() >= runningMax) return false;
        return lines.values().stream().map(Deque::getFirst)
                .filter(first -> running.stream().noneMatch(first::excludes))
                .findFirst().filter(first -> first == place).isPresent();
    }

    /** Its address comes last from now on. */
    void begin(Place<A, W> place) {
        leave(place);
        var others = lines.remove(place.address);
        if (others != null) lines.put(place.address, others);
        running.add(place);
    }

    /** Waits no more. */
    void leave(Place<A, W> place) {
        var line = lines.get(place.address);
        if (line == null || !line.remove(place)) return;
        if (line.isEmpty()) lines.remove(place.address);
        waiting--;
    }

    void end(Place<A, W> place) {
        running.remove(place);
    }
}
