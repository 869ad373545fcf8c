package dev.jurybox.command.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jurybox.eventstore.AppendResult;
import org.jspecify.annotations.Nullable;

/**
 * What a client receives for a write: the position of the write in the log. For read-your-writes, a read waits for this
 * position in this partition.
 *
 * @param commandId the id of the command, which its events carry
 * @param position the position of its last event on its subject, such as an adoption of rules before the verdicts that
 *     it changes; if nothing changed, the position as of which that was decided
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

    static Receipt of(CommandOutcome outcome, AppendResult appended) {
        return new Receipt(outcome.append().commandId(), appended.position(), appended.partition(), true,
                appended.leaf(), outcome.revision());
    }

    public Receipt ofDraft(String id) {
        return new Receipt(commandId, position, partition, changed, leaf, revision, id);
    }
}
