package dev.jurybox.eventstore;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Gives accepted events their places: dense positions, the one before in the partition, salt and leaf. */
final class Recording {

    /** An event with its place, ready to be written. */
    @SuppressWarnings("ArrayRecordComponent")
    record Entry(StoredEvent event, NewEvent decided, byte[] salt, byte[] leaf) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    private final LogHead head;
    private final long[] partitions;
    private final List<Entry> entries = new ArrayList<>();

    /** Starts after the head, which the caller holds locked. */
    Recording(LogHead head) {
        this.head = head;
        this.partitions = head.partitions().clone();
    }

    Appended record(AppendRequest request) {
        var mine = request.events().stream().map(this::record).toList();
        var last = mine.getLast();
        return new Appended(
                mine.stream().map(entry -> entry.event().eventId()).toList(),
                mine.getFirst().event().position(),
                last.event().position(),
                last.event().partition(),
                HexFormat.of().formatHex(last.leaf()));
    }

    List<Entry> entries() {
        return entries;
    }

    LogHead newHead() {
        return new LogHead(head.logId(), head.position() + entries.size(), partitions, head.recordedAt());
    }

    private Entry record(NewEvent decided) {
        var partition = Partitions.of(decided.subject(), partitions.length);
        var event = new StoredEvent(head.position() + entries.size() + 1, decided.id(), decided.commandId(),
                decided.type(), decided.revision(), decided.subject(), partition, partitions[partition],
                head.recordedAt(), decided.payload(), decided.metadata());
        var salt = new byte[Leaf.SALT_BYTES];
        RANDOM.nextBytes(salt);
        var entry = new Entry(event, decided, salt, Leaf.of(head.logId(), event, salt));
        partitions[partition] = event.position();
        entries.add(entry);
        return entry;
    }
}
