package dev.jurybox.command.dispatch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The commands that are not decided yet. Of those with the same sequence key only the first to arrive is ready to be
 * taken; the next becomes ready once the first is done.
 */
final class PendingCommands {

    enum Admission {
        ADDED, FULL, CLOSED
    }

    private final int capacity;
    private final int many;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition someAreReady = lock.newCondition();
    private final Condition manyAreReady = lock.newCondition();
    private final Deque<PendingCommand> ready = new ArrayDeque<>();
    private final Map<Object, PendingCommand> lastByKey = new HashMap<>();
    private int waiting;
    private boolean closed;

    /** @param many how many commands must be ready for {@link #awaitMany} */
    PendingCommands(int capacity, int many) {
        this.capacity = capacity;
        this.many = many;
    }

    Admission add(PendingCommand command) {
        return locked(() -> {
            if (closed) return Admission.CLOSED;
            if (waiting >= capacity) return Admission.FULL;
            waiting++;
            var before = lastByKey.put(command.sequenceKey(), command);
            if (before == null) {
                ready.addLast(command);
            } else {
                before.follow(command);
            }
            return Admission.ADDED;
        });
    }

    /** Waits until a command is ready. Returns false if none is left and no more is accepted. */
    boolean awaitSome() {
        return await(1, someAreReady);
    }

    /** Waits until many commands are ready, or no more is accepted. Returns false once none is left then. */
    boolean awaitMany() {
        return await(many, manyAreReady);
    }

    private boolean await(int count, Condition enough) {
        return locked(() -> {
            while (closed ? ready.isEmpty() && !lastByKey.isEmpty() : ready.size() < count)
                enough.awaitUninterruptibly();
            return !ready.isEmpty();
        });
    }

    List<PendingCommand> take(int max) {
        return locked(() -> {
            var taken = new ArrayList<PendingCommand>(Math.min(max, ready.size()));
            while (taken.size() < max && !ready.isEmpty())
                taken.add(ready.removeFirst());
            waiting -= taken.size();
            return taken;
        });
    }

    /** Makes commands ready again that were taken, before all others. */
    void putBack(List<PendingCommand> taken) {
        locked(() -> {
            waiting += taken.size();
            taken.reversed().forEach(ready::addFirst);
            return taken;
        });
    }

    /** Makes those commands ready that have waited for these. */
    void done(List<PendingCommand> taken) {
        locked(() -> {
            taken.forEach(this::makeFollowerReady);
            return taken;
        });
    }

    private void makeFollowerReady(PendingCommand done) {
        var next = done.removeFollower();
        if (next == null) {
            lastByKey.remove(done.sequenceKey());
        } else {
            ready.addLast(next);
        }
    }

    int ready() {
        return locked(ready::size);
    }

    int waiting() {
        return locked(() -> waiting);
    }

    void close() {
        locked(() -> closed = true);
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            if (closed || !ready.isEmpty()) someAreReady.signal();
            if (closed || ready.size() >= many) manyAreReady.signal();
            lock.unlock();
        }
    }
}
