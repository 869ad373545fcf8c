package dev.jurybox.query.verification;

import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.log.LogHead;
import dev.jurybox.query.log.LoggedEvent;
import dev.jurybox.query.projection.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Verifies checkpoints against the log. The events that were read and those still to come must add up to all events of
 * the log, and the next event of each partition must name the checkpoint as the position of its predecessor.
 */
final class CheckpointVerifier {

    /**
     * If more positions than this are unread, only the number of missing events is reported, and the events are not
     * checked.
     */
    private static final long LOOK_AHEAD_MAX = 50_000;

    private final Map<Integer, Checkpoint> checkpoints;
    private final LogHead head;
    private final List<String> problems = new ArrayList<>();
    private final Set<Integer> goneOn = new TreeSet<>();

    CheckpointVerifier(Map<Integer, Checkpoint> checkpoints, LogHead head) {
        this.checkpoints = checkpoints;
        this.head = head;
    }

    /** @param complete the position up to which no partition lacks an event, as far as is known */
    List<String> problems(LogClient log, long complete) {
        partitions().filter(each -> at(each) > end(each)).forEach(each -> problems.add(
                "Partition %d was read to position %d, but the log has it end at %d."
                        .formatted(each, at(each), end(each))));
        partitions().filter(each -> at(each) > 0 && at(each) < end(each)).forEach(each -> look(log, each));
        var after = Math.max(complete, lowest());
        if (head.position() - after <= LOOK_AHEAD_MAX) lookAhead(log, after);
        return problems;
    }

    /** A forged event most likely has a position at which the log has no event of that partition. */
    private void look(LogClient log, int partition) {
        if (!log.ofPartition(partition, at(partition) - 1, at(partition)).events().isEmpty()) return;
        problems.add("Partition %d was read to position %d, where the log has no event of it."
                .formatted(partition, at(partition)));
    }

    /** The number of events that the log has beyond those that were read. */
    long missing() {
        return Math.max(0, head.position() - read());
    }

    long read() {
        return checkpoints.values().stream().mapToLong(Checkpoint::events).sum();
    }

    private void lookAhead(LogClient log, long begin) {
        var toCome = new LongAdder();
        log.readAll(begin, head.position(),
                page -> toCome.add(page.events().stream().filter(this::isToCome).count()));
        if (read() + toCome.sum() != head.position()) {
            problems.add("%d events were read and %d are still to come, but the log has %d."
                    .formatted(read(), toCome.sum(), head.position()));
        }
    }

    private boolean isToCome(LoggedEvent event) {
        var checkpoint = at(event.partition());
        if (event.position() <= checkpoint) return false;
        if (goneOn.add(event.partition()) && event.previousPosition() != checkpoint) {
            problems.add("Partition %d was read to position %d, but goes on at %d, which follows %d."
                    .formatted(event.partition(), checkpoint, event.position(), event.previousPosition()));
        }
        return true;
    }

    private long lowest() {
        return partitions().filter(each -> at(each) < end(each)).mapToLong(this::at).min().orElse(head.position());
    }

    private long at(int partition) {
        return checkpoints.getOrDefault(partition, Checkpoint.start(partition)).position();
    }

    private long end(int partition) {
        return head.partitions().get(partition);
    }

    private IntStream partitions() {
        return IntStream.range(0, head.partitions().size());
    }
}
