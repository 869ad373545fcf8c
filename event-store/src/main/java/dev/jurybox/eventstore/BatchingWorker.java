package dev.jurybox.eventstore;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * One thread that takes whatever waits and works on it together. A batch grows by itself: it is what arrived while
 * the last one ran. Where several came together the next are not far, and they are waited for a moment: what a batch
 * costs, in waking others above all, is the same for one as for ten. Whoever comes alone after one who came alone waits
 * for no timer.
 */
final class BatchingWorker<T extends BatchingWorker.Request> implements AutoCloseable {

    /** Something that waits for an answer, and gets one whatever happens. */
    interface Request {

        void fail(Throwable why);
    }

    private static final long CLOSED_CHECK_MILLIS = 50;
    private static final long GATHER_NANOS = 2_000_000;
    /** So many are worth a batch at once. */
    private static final int ENOUGH = 16;
    private static final Duration LAST_WORK_AT_MOST = Duration.ofSeconds(5);

    private final String name;
    private final int capacity;
    private final int batchMax;
    private final BlockingQueue<T> waiting;
    private final Consumer<List<T>> work;
    private final Runnable gathering;
    private final Thread thread;
    private volatile boolean closed;
    private boolean inCompany;

    BatchingWorker(String name, int capacity, int batchMax, Consumer<List<T>> work) {
        this(name, capacity, batchMax, work, () -> LockSupport.parkNanos(GATHER_NANOS));
    }

    /** @param gathering passes the time while others may come */
    BatchingWorker(String name, int capacity, int batchMax, Consumer<List<T>> work, Runnable gathering) {
        this.name = name;
        this.capacity = capacity;
        this.batchMax = batchMax;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.work = work;
        this.gathering = gathering;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Fails the request at once when the loop is full or closed. */
    void submit(T request) {
        if (closed) {
            request.fail(new EventLogException.Closed(name));
        } else if (!waiting.offer(request)) {
            request.fail(new EventLogException.Overloaded(name, capacity));
        } else if (closed && waiting.remove(request)) {
            request.fail(new EventLogException.Closed(name));
        }
    }

    int depth() {
        return waiting.size();
    }

    /**
     * Takes nothing new, and answers everything it has taken. Once a batch fails, as all do while the database is away,
     * those that wait fail without a try of their own; what takes too long is interrupted.
     */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        if (!thread.join(LAST_WORK_AT_MOST)) thread.interrupt();
    }

    private void run() {
        try {
            workUntilClosed();
        } finally {
            closed = true;
            waiting.forEach(request -> request.fail(new EventLogException.Closed(name)));
        }
    }

    private void workUntilClosed() {
        while (!closed || !waiting.isEmpty()) {
            try {
                var first = waiting.poll(CLOSED_CHECK_MILLIS, MILLISECONDS);
                if (first != null && !work(batchFrom(first)) && closed) return;
            } catch (InterruptedException ignored) {
                closed = true;
            }
        }
    }

    private List<T> batchFrom(T first) {
        if (inCompany && waiting.size() < ENOUGH) gathering.run();
        var batch = new ArrayList<T>();
        batch.add(first);
        waiting.drainTo(batch, batchMax - 1);
        inCompany = batch.size() > 1;
        return batch;
    }

    /** Whether it went well. */
    private boolean work(List<T> batch) {
        try {
            work.accept(batch);
            return true;
        } catch (Throwable e) {
            batch.forEach(request -> request.fail(e));
            if (e instanceof VirtualMachineError broken) throw broken;
            return false;
        }
    }
}
