package dev.jurybox.eventstore;

import dev.jurybox.eventstore.CommandReceipt.Kind;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch will write: its events, each with its dense position, the previous position in its partition, its salt
 * and its leaf hash; and the receipts of the commands that have a key.
 */
final class AppendPlan {

    /** An event with its position, ready to be written. */
    @SuppressWarnings("ArrayRecordComponent")
    record Entry(StoredEvent event, NewEvent decided, byte[] salt, byte[] leaf) {}

    /** The source of a batch's time: read from the server under the lock, or estimated without it. */
    enum Timing {
        UNDER_LOCK, ESTIMATED
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    private final LogHead head;
    private final Timing timing;
    private final Instant startsAt;
    private final long[] partitions;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<UUID, CommandReceipt> known;
    private final List<CommandReceipt> receipts = new ArrayList<>();

    /**
     * Starts after a locked head.
     *
     * @param known the receipts that the batch's commands already have
     */
    AppendPlan(LockedHead locked, Map<UUID, CommandReceipt> known) {
        this(locked.head(), Timing.UNDER_LOCK, locked.now(), known);
    }

    private AppendPlan(LogHead head, Timing timing, Instant now, Map<UUID, CommandReceipt> known) {
        this.head = head;
        this.timing = timing;
        this.startsAt = head.nextInstant(now);
        this.partitions = head.partitions().clone();
        this.known = known;
    }

    /** Starts after a cached head, which may have moved, at an estimated time. The server checks both. */
    static AppendPlan afterKnownHead(LogHead head, Instant estimate) {
        return new AppendPlan(head, Timing.ESTIMATED, estimate, new HashMap<>());
    }

    /** Returns null if the command is undecided or has no key. */
    @Nullable
    CommandReceipt receiptOf(@Nullable CommandKey command) {
        return command == null ? null : known.get(command.id());
    }

    AppendResult record(AppendRequest request) {
        var mine = request.events().stream().map(this::record).toList();
        var first = mine.getFirst().event();
        var position = mine.stream().map(Entry::event)
                .filter(event -> event.subject().equals(first.subject()))
                .mapToLong(StoredEvent::position).max().orElseThrow();
        var name = request.name();
        if (name != null) settle(name, Kind.APPLIED, first.position(), position, name.answer());
        return new AppendResult(
                mine.stream().map(entry -> entry.event().eventId()).toList(),
                first.position(),
                position,
                first.partition(),
                mine.stream().map(entry -> HexFormat.of().formatHex(entry.leaf())).toList());
    }

    CommandReceipt record(SettleRequest request) {
        var position = request.position();
        return settle(request.name(), request.kind(), position, position, request.answer());
    }

    boolean hasEvents() {
        return !entries.isEmpty();
    }

    boolean isEmpty() {
        return entries.isEmpty() && receipts.isEmpty();
    }

    long lastPosition() {
        return head.position() + entries.size();
    }

    /** Returns false, and has written nothing, if the head has moved since this plan started or its time is wrong. */
    boolean write(Connection connection) throws SQLException {
        if (hasEvents() && !EventTable.write(connection, entries, timing, head, newHead())) return false;
        if (!receipts.isEmpty()) ReceiptTable.write(connection, receipts);
        return true;
    }

    /** Whether the log contains this plan. The first event stands for all, since they share one transaction. */
    boolean isIn(Connection connection) throws SQLException {
        if (hasEvents()) return EventTable.contains(connection, entries.getFirst().event().eventId());
        var mine = receipts.getFirst();
        var theirs = ReceiptTable.find(connection, List.of(mine.commandId())).get(mine.commandId());
        return theirs != null && theirs.recordedAt().equals(mine.recordedAt());
    }

    /** Call it after the commit. */
    void reportTo(HistoryCache histories) {
        histories.appended(head.point(), newHead().point(),
                entries.stream().flatMap(entry -> entry.decided().tags().stream()).toList());
    }

    LogHead newHead() {
        var recordedAt = hasEvents() ? entries.getLast().event().recordedAt() : head.recordedAt();
        return new LogHead(head.logId(), lastPosition(), partitions, recordedAt);
    }

    private CommandReceipt settle(CommandKey name, Kind kind, long first, long last, byte[] answer) {
        var receipt = new CommandReceipt(
                name.id(), name.sender(), name.fingerprint(), kind, first, last, answer, startsAt);
        known.put(name.id(), receipt);
        receipts.add(receipt);
        return receipt;
    }

    private Entry record(NewEvent decided) {
        var partition = SubjectPartitions.of(decided.subject(), partitions.length);
        var event = new StoredEvent(head.position() + entries.size() + 1, decided.id(), decided.commandId(),
                decided.type(), decided.revision(), decided.subject(), partition, partitions[partition],
                startsAt.plus(entries.size(), ChronoUnit.MICROS), decided.payload(), decided.metadata());
        var salt = new byte[LeafHash.SALT_BYTES];
        RANDOM.nextBytes(salt);
        var entry = new Entry(event, decided, salt, LeafHash.of(head.logId(), event, salt));
        partitions[partition] = event.position();
        entries.add(entry);
        return entry;
    }
}
