package dev.jurybox.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.events.EventHeaders;
import dev.jurybox.local.testing.Sandbox;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SigningTest {

    @Test
    void events_relayed_before_records_were_signed_are_relayed_again() throws Exception {
        try (var relay = new TestRelay()) {
            relay.vote(60);
            relay.assertNothingIsMissing();
            relay.stop();
            var topic = relay.topic();
            var records = topic.records();
            records.forEach(record -> record.headers().remove(EventHeaders.MAC).remove(EventHeaders.MAC_KEY));
            topic.delete();
            relay.takesForTheOldOne(topic.create());
            topic.put(records, relay.source());
            isOlderThanSigning(relay.service());

            try (var _ = relay.service().another()) {
                relay.assertNothingIsMissing();
            }
            assertThat(topic.records()).hasSize(2 * records.size());
        }
    }

    /** Turns the database into one that an older version left behind, which signed nothing. */
    private static void isOlderThanSigning(CommandService service) throws SQLException {
        try (var database = Sandbox.postgres().connectAsSuperuser(service.database());
                var history = database.createStatement()) {
            history.execute("delete from flyway_schema_history where version = '102'");
        }
    }
}
