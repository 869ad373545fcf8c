package dev.jurybox.query.ranking.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of requests that wait for a turn. Addresses take turns in rounds: after its turn, an address comes after
 * all other addresses that wait, however many requests it has waiting. At most one turn is running for each address,
 * and for each piece of work. This class is not thread-safe.
 */
final class TurnOrder<A, W> {

    /** The place of one request. No two places are equal, even for the same address and work. */
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
    /** The waiting requests by address, in the order of the next round. */
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

    /** Removes the last request of the address with the most waiting requests, if that address has others waiting. */
    boolean makeRoom() {
        var longest = lines.values().stream().max(Comparator.comparingInt(Deque::size))
                .filter(line -> line.size() > 1);
        longest.ifPresent(line -> leave(line.getLast()));
        return longest.isPresent();
    }

    /** Returns whether this place is the first whose turn may begin now. */
    boolean isNext(Place<A, W> place) {
        if (running.size() >= runningMax) return false;
        return lines.values().stream().map(Deque::getFirst)
                .filter(first -> running.stream().noneMatch(first::excludes))
                .findFirst().filter(first -> first == place).isPresent();
    }

    /** Begins the turn of this place, and moves its address to the end of the round. */
    void begin(Place<A, W> place) {
        leave(place);
        var others = lines.remove(place.address);
        if (others != null) lines.put(place.address, others);
        running.add(place);
    }

    /** Removes the place from the waiting ones. */
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
