package dev.jurybox.query.community;

import static java.time.ZoneOffset.UTC;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The changes of majorities in one generation. They are rare, so each is inserted as a row of its own. */
record MajorityChangeTable(int generation, JdbcClient jdbc) {

    void insert(List<MajorityChange> crossings) {
        crossings.forEach(this::insert);
    }

    private void insert(MajorityChange majorityChange) {
        jdbc.sql("""
                insert into majority_crossing (generation, position, tool, from_side, to_side, ship_before, skip_before,
                                               ship_after, skip_after, event_id, command_id, actor_role,
                                               rules_version, recorded_at)
                values (:generation, :position, :tool, :from, :to, :shipBefore, :skipBefore,
                        :shipAfter, :skipAfter, :eventId, :commandId, :actorRole, :rulesVersion, :recordedAt)""")
                .param("generation", generation)
                .param("position", majorityChange.cause().position())
                .param("tool", majorityChange.tool())
                .param("from", majorityChange.before().majority().name())
                .param("to", majorityChange.after().majority().name())
                .param("shipBefore", majorityChange.before().count().ship())
                .param("skipBefore", majorityChange.before().count().skip())
                .param("shipAfter", majorityChange.after().count().ship())
                .param("skipAfter", majorityChange.after().count().skip())
                .param("eventId", majorityChange.cause().eventId())
                .param("commandId", majorityChange.cause().commandId())
                .param("actorRole", majorityChange.cause().actorRole())
                .param("rulesVersion", majorityChange.rules().version())
                .param("recordedAt", majorityChange.cause().recordedAt().atOffset(UTC))
                .update();
    }
}
