package dev.jurybox.query.progress;

import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.log.LogHead;
import dev.jurybox.query.log.PolledLogHead;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The position up to which projections have applied all events. For the same projections it never decreases, until this
 * instance restarts or the database crashes: then it starts again from the stored checkpoints.
 */
@Component
public class AsOfPosition {

    /** The highest position returned for some projections, and what it was computed from last. */
    private record Highest(ProgressUpdate update, LogHead head, long position) {

        boolean isOf(ProgressUpdate update, LogHead head) {
            return this.update == update && this.head == head;
        }

        /** A position decreases only because of a crash. */
        Highest or(Highest later) {
            if (update.crashes() != later.update.crashes())
                return update.crashes() > later.update.crashes() ? this : later;
            return new Highest(later.update, later.head, Math.max(position, later.position));
        }
    }

    private final ProgressMonitor progressMonitor;
    private final LogClient log;
    private final PolledLogHead polledHead;
    private final Map<Set<String>, Highest> highest = new ConcurrentHashMap<>();

    AsOfPosition(ProgressMonitor progressMonitor, LogClient log, PolledLogHead polledHead) {
        this.progressMonitor = progressMonitor;
        this.log = log;
        this.polledHead = polledHead;
    }

    /**
     * Returns the head of the log if no partition of these projections lags behind it, else the lowest position of the
     * partitions that do.
     */
    public long position(Set<String> projections) {
        var update = progressMonitor.current();
        var end = polledHead.head();
        var known = highest.get(projections);
        if (known != null && known.isOf(update, end)) return known.position();
        var now = new Highest(update, end, of(update.vector(projections), end));
        return highest.merge(projections, now, Highest::or).position();
    }

    /** Waits until a projection has applied all events up to a position, in each partition at most up to its end. */
    public void await(String projection, long position) {
        var polled = polledHead.head();
        var head = polled.position() >= position ? polled : log.head();
        var wanted = head.partitions().stream().map(end -> Math.min(end, position)).toList();
        if (!progressMonitor.await(projection, new PositionVector(wanted), MinPosition.PATIENCE))
            throw new NotYetVisibleException();
    }

    static long of(PositionVector positionVector, LogHead head) {
        return IntStream.range(0, head.partitions().size())
                .filter(partition -> positionVector.at(partition) < head.partitions().get(partition))
                .mapToLong(positionVector::at)
                .min().orElse(head.position());
    }
}
