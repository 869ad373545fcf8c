package dev.jurybox.query.verdicts;

import static java.time.ZoneOffset.UTC;
import static java.util.Objects.requireNonNullElse;

import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.query.projection.EventEnvelope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The changes of panel verdicts in one generation. They are rare, so each is inserted as a row of its own. */
record PanelVerdictTable(int generation, JdbcClient jdbc) {

    void insert(PanelVerdictChanged change, EventEnvelope envelope) {
        jdbc.sql("""
                insert into panel_verdict_change (generation, position, tool, from_label, to_label, ship_before,
                                                  skip_before, ship_after, skip_after, cause, seat,
                                                  positions_after_cause, event_id, command_id, actor_role,
                                                  rules_version, recorded_at)
                values (:generation, :position, :tool, :from, :to, :shipBefore, :skipBefore, :shipAfter, :skipAfter,
                        :cause, :seat, :positionsAfterCause, :eventId, :commandId, :actorRole, :rulesVersion,
                        :recordedAt)""")
                .param("generation", generation)
                .param("position", envelope.position())
                .param("tool", change.tool().value())
                .param("from", change.from().label().name())
                .param("to", change.to().label().name())
                .param("shipBefore", change.from().ship())
                .param("skipBefore", change.from().skip())
                .param("shipAfter", change.to().ship())
                .param("skipAfter", change.to().skip())
                .param("cause", change.cause().name())
                .param("seat", change.seat() == null ? null : change.seat().value())
                .param("positionsAfterCause", requireNonNullElse(change.positionsAfterCause(), 1))
                .param("eventId", envelope.eventId())
                .param("commandId", envelope.commandId())
                .param("actorRole", envelope.actorRole())
                .param("rulesVersion", rulesVersion(change, envelope))
                .param("recordedAt", envelope.recordedAt().atOffset(UTC))
                .update();
    }

    /** The version of adopted rules is in the event; before any adoption, that of the service is beside it. */
    private static @Nullable Integer rulesVersion(PanelVerdictChanged change, EventEnvelope envelope) {
        return change.rulesVersion() == null ? envelope.rulesVersion() : change.rulesVersion();
    }
}
