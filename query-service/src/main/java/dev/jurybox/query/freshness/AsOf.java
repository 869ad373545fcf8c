package dev.jurybox.query.freshness;

import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.log.LogHead;
import dev.jurybox.query.rhythm.Recurring;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The position up to which everything is told. It never falls. */
@Component
public class AsOf implements Recurring {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final LogHead UNKNOWN = new LogHead(new UUID(0, 0), 0, List.of());

    private final Seen seen;
    private final LogClient log;
    private final AtomicLong highest = new AtomicLong();
    private volatile LogHead head = UNKNOWN;

    AsOf(Seen seen, LogClient log) {
        this.seen = seen;
        this.log = log;
    }

    /** The head of the log if no partition lags behind it, else the least position of those that do. */
    public long position() {
        return highest.accumulateAndGet(of(seen.now().vector(), head), Math::max);
    }

    /** Waits until everything up to a position is told, in every partition as far as it goes. */
    public void await(long position) {
        var ends = log.head().partitions();
        for (int partition = 0; partition < ends.size(); partition++) {
            if (!seen.await(partition, Math.min(position, ends.get(partition)), PATIENCE)) {
                throw new NotYetVisibleException();
            }
        }
    }

    /** The last that the command service told of its head. */
    public LogHead head() {
        return head;
    }

    static long of(Vector vector, LogHead head) {
        return IntStream.range(0, head.partitions().size())
                .filter(partition -> vector.at(partition) < head.partitions().get(partition))
                .mapToLong(vector::at)
                .min().orElse(head.position());
    }

    @Override
    public String purpose() {
        return "ask the command service where the log ends";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void once() {
        head = log.head();
    }
}
