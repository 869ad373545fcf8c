package dev.jurybox.query.projection.consumer;

import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.log.LogHead;
import dev.jurybox.query.log.PolledLogHead;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.store.LogIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Checks whether records lie within the log. If they are beyond the polled head, requests the current head from the
 * command service, once for all projections that need it, and nothing is applied before the response.
 */
@Component
class LogEnd {

    /** After this time the polled head is as good as the requested one. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private record Answer(LogHead head, long at) {}

    private final PolledLogHead polledHead;
    private final LogClient log;
    private final LogIdentity identity;
    private final RejectedRecords rejections;
    private final ReentrantLock oneAsks = new ReentrantLock();
    private volatile Answer last = new Answer(
            new LogHead(new UUID(0, 0), 0, List.of()), System.nanoTime() - FRESH_NANOS);

    LogEnd(PolledLogHead polledHead, LogClient log, LogIdentity identity, RejectedRecords rejections) {
        this.polledHead = polledHead;
        this.log = log;
        this.identity = identity;
        this.rejections = rejections;
    }

    /** Returns the events that lie within the log, and counts the others as rejected. */
    List<RawEvent> within(List<RawEvent> events) {
        if (isKnownFor(events)) return events;
        var head = asked(events);
        var within = new ArrayList<RawEvent>(events.size());
        for (var event : events) {
            if (reaches(head, event)) within.add(event);
            else
                rejections.reject(RejectionReason.HEAD, event);
        }
        return within;
    }

    private boolean isKnownFor(List<RawEvent> events) {
        var polled = polledHead.head();
        var answered = last;
        return events.stream().allMatch(event -> reaches(polled, event) || reaches(answered, event));
    }

    /**
     * Returns a fresh head that reaches all the events, or else one that was requested after they were consumed. An old
     * one may be higher than the log is: it may have been restored to an older state.
     */
    private LogHead asked(List<RawEvent> events) {
        oneAsks.lock();
        try {
            if (events.stream().allMatch(event -> reaches(last, event))) return last.head();
            var head = log.head();
            if (!head.logId().equals(identity.logId())) {
                throw new IllegalStateException("the command service has another log: " + head.logId());
            }
            last = new Answer(head, System.nanoTime());
            return head;
        } finally {
            oneAsks.unlock();
        }
    }

    private static boolean reaches(Answer answer, RawEvent event) {
        return System.nanoTime() - answer.at() < FRESH_NANOS && reaches(answer.head(), event);
    }

    private static boolean reaches(LogHead head, RawEvent event) {
        return event.partition() < head.partitions().size()
                && event.position() <= head.partitions().get(event.partition());
    }
}
