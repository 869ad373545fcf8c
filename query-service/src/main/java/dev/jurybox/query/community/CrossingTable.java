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
                .param("from", crossing.from().name())
                .param("to", crossing.to().name())
                .param("shipBefore", crossing.before().ship())
                .param("skipBefore", crossing.before().skip())
                .param("shipAfter", crossing.after().ship())
                .param("skipAfter", crossing.after().skip())
                .param("eventId", crossing.cause().eventId())
                .param("commandId", crossing.cause().commandId())
                .param("actorRole", crossing.cause().actorRole())
                .param("rulesVersion", crossing.cause().rulesVersion())
                .param("recordedAt", crossing.cause().recordedAt().atOffset(UTC))
                .update();
    }
}
