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
 * A thread that takes all queued requests and processes them as one batch. A batch consists of the requests that
 * arrived while the previous one ran. If the previous batch held more than one request, the worker waits 2 ms for more
 * (group commit), because a batch costs about the same for one request as for ten, above all in waking other threads. A
 * single request after a batch of one is processed without delay.
 */
final class BatchingWorker<T extends BatchingWorker.Request> implements AutoCloseable {

    /** A request that is always completed, if need be by {@link #fail}. */
    interface Request {

        void fail(Throwable why);
    }

    private static final long CLOSED_CHECK_MILLIS = 50;
    private static final long GATHER_NANOS = 2_000_000;
    /** With this many requests queued the worker does not wait for more. */
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

    /** @param gathering pauses the thread while more requests may arrive */
    BatchingWorker(String name, int capacity, int batchMax, Consumer<List<T>> work, Runnable gathering) {
        this.name = name;
        this.capacity = capacity;
        this.batchMax = batchMax;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.work = work;
        this.gathering = gathering;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Fails the request at once if the queue is full or the worker is closed. */
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
     * Refuses new requests and completes those already queued. Once a batch fails, as all do while the database is
     * down, the requests still queued fail without being tried. Work that takes longer than 5 seconds is interrupted.
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

    /** Returns whether the batch succeeded. */
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
