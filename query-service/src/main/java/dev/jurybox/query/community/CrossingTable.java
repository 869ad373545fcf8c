package dev.jurybox.query.community;

import static java.time.ZoneOffset.UTC;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The majorities that changed, in one generation. They are few: a row each. */
record CrossingTable(int generation, JdbcClient rows) {

    void insert(List<Crossing> crossings) {
        crossings.forEach(this::insert);
    }

    private void insert(Crossing crossing) {
        rows.sql("""
                insert into majority_crossing (generation, position, tool, from_side, to_side, ship_before, skip_before,
                                               ship_after, skip_after, event_id, command_id, actor_role,
                                               rules_version, recorded_at)
                values (:generation, :position, :tool, :from, :to, :shipBefore, :skipBefore,
                        :shipAfter, :skipAfter, :eventId, :commandId, :actorRole, :rulesVersion, :recordedAt)""")
                .param("generation", generation)
                .param("position", crossing.cause().position())
                .param("tool", crossing.tool())
                .param("from", crossing.before().majority().name())
                .param("to", crossing.after().majority().name())
                .param("shipBefore", crossing.before().count().ship())
                .param("skipBefore", crossing.before().count().skip())
                .param("shipAfter", crossing.after().count().ship())
                .param("skipAfter", crossing.after().count().skip())
                .param("eventId", crossing.cause().eventId())
                .param("commandId", crossing.cause().commandId())
                .param("actorRole", crossing.cause().actorRole())
                .param("rulesVersion", crossing.rules().version())
                .param("recordedAt", crossing.cause().recordedAt().atOffset(UTC))
                .update();
    }
}
