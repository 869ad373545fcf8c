package dev.jurybox.command.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jurybox.eventstore.AppendResult;
import org.jspecify.annotations.Nullable;

/**
 * What a client receives for a write: the position of the write in the log. For read-your-writes, a read waits for this
 * position in this partition.
 *
 * @param commandId the id of the command, which its events carry
 * @param position the position of its last event, or of an adoption of rules; if nothing changed, the position as of
 *     which that was decided
 * @param partition the partition of the position
 * @param changed whether events were recorded
 * @param leaf the event's hash; null if the command recorded no event
 * @param revision the current revision of what was edited; null if it has no revisions
 * @param draft the id of the draft of rules, by which it is adopted; null for all other writes
 */
public record Receipt(
        String commandId,
        long position,
        int partition,
        boolean changed,
        @Nullable String leaf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String draft) {

    Receipt(String commandId, long position, int partition, boolean changed, @Nullable String leaf,
            @Nullable Integer revision) {
        this(commandId, position, partition, changed, leaf, revision, null);
    }

    /** The first event is on the subject of the command. Others may follow it on other subjects, in other partitions. */
    static Receipt of(CommandOutcome outcome, AppendResult appended, int partition) {
        var id = outcome.append().commandId();
        return appended.partition() == partition
                ? new Receipt(id, appended.lastPosition(), partition, true, appended.leaf(), outcome.revision())
                : new Receipt(id, appended.firstPosition(), partition, true, appended.leaves().getFirst(),
                        outcome.revision());
    }

    public Receipt ofDraft(String id) {
        return new Receipt(commandId, position, partition, changed, leaf, revision, id);
    }
}
