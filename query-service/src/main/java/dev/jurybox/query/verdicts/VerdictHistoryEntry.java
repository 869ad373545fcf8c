package dev.jurybox.query.verdicts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jurybox.events.Seat;
import dev.jurybox.query.community.VoteCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in a tool's history of verdicts.
 *
 * @param position the position of the change in the log
 * @param what whether the verdict of the panel or the majority of the community changed
 * @param tool the slug of the tool
 * @param from the verdict or majority before
 * @param to the verdict or majority after
 * @param before the counts before
 * @param after the counts after
 * @param cause what caused the change
 * @param seat the seat whose review changed the panel's verdict; null for the community, and if rules changed it
 * @param causePosition the position of the event that caused the change: for the community, the vote at this very
 *     position; for rules, their adoption
 */
public record VerdictHistoryEntry(
        long position,
        VerdictKind what,
        String tool,
        String from,
        String to,
        VoteCount before,
        VoteCount after,
        ChangeCause cause,
        @Nullable Seat seat,
        long causePosition,
        UUID eventId,
        @Nullable UUID commandId,
        @Nullable String actorRole,
        @Nullable Integer rulesVersion,
        Instant recordedAt) {

    /** False if only the counts changed. */
    @JsonProperty
    public boolean labelChanged() {
        return !from.equals(to);
    }

    static VerdictHistoryEntry of(ResultSet row) throws SQLException {
        var seat = row.getString("seat");
        return new VerdictHistoryEntry(
                row.getLong("position"),
                VerdictKind.valueOf(row.getString("what")),
                row.getString("tool"),
                row.getString("from_label"),
                row.getString("to_label"),
                new VoteCount(row.getLong("ship_before"), row.getLong("skip_before")),
                new VoteCount(row.getLong("ship_after"), row.getLong("skip_after")),
                ChangeCause.valueOf(row.getString("cause")),
                seat == null ? null : new Seat(seat),
                row.getLong("cause_position"),
                row.getObject("event_id", UUID.class),
                row.getObject("command_id", UUID.class),
                row.getString("actor_role"),
                row.getObject("rules_version", Integer.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
