package dev.jurybox.local.archive;

import java.util.Arrays;

/** Verifies that each event continues the log without a gap, in its partition too, and matches its leaf hash. */
final class ChainVerifier {

    private final ArchiveHeader header;
    private final long[] partitions;
    private long position;
    private long recordedAtMicros = Long.MIN_VALUE;
    private String leaf = "";

    ChainVerifier(ArchiveHeader header) {
        this.header = header;
        partitions = new long[header.partitions().size()];
    }

    void mustContinue(ArchivedEvent event) {
        var next = position + 1;
        if (event.position() != next) {
            throw new InvalidArchiveException("Event %d is missing: event %d follows %d."
                    .formatted(next, event.position(), position));
        }
        if (event.partition() < 0 || event.partition() >= partitions.length) {
            throw invalid(event, "is in partition %d of %d".formatted(event.partition(), partitions.length));
        }
        if (event.previousPosition() != partitions[event.partition()]) {
            throw invalid(event, "continues partition %d after position %d, which ends at %d".formatted(
                    event.partition(), event.previousPosition(), partitions[event.partition()]));
        }
        if (event.recordedAtMicros() <= recordedAtMicros) throw invalid(event, "is not later than the one before");
        if (!hasItsLeaf(event)) throw invalid(event, "does not match its leaf hash");
        position = next;
        partitions[event.partition()] = next;
        recordedAtMicros = event.recordedAtMicros();
        leaf = event.leaf();
    }

    void mustBeComplete() {
        var complete = header.first() == 1
                && position == header.last()
                && recordedAtMicros == header.recordedAtMicros()
                && leaf.equals(header.leaf())
                && Arrays.equals(partitions, header.partitions().stream().mapToLong(Long::longValue).toArray());
        if (complete) return;
        throw new InvalidArchiveException("It ends at position %d, and its first line names another end, position %d."
                .formatted(position, header.last()));
    }

    /** A salt that is no hex, or of another length, belongs to no leaf. */
    private boolean hasItsLeaf(ArchivedEvent event) {
        try {
            return EventLeaf.of(header.logId(), event).equals(event.leaf());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static InvalidArchiveException invalid(ArchivedEvent event, String what) {
        return new InvalidArchiveException("Event %d %s.".formatted(event.position(), what));
    }
}
