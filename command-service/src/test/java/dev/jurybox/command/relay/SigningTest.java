package dev.jurybox.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.EventHeaders;
import org.junit.jupiter.api.Test;

class SigningTest {

    @Test
    void what_was_copied_before_records_were_signed_is_copied_once_more() throws Exception {
        var relay = TestRelay.thatHasFilledItsTopic();
        relay.stop();
        var records = relay.topic().records();
        records.forEach(record -> record.headers().remove(EventHeaders.MAC).remove(EventHeaders.MAC_KEY));
        relay.topic().delete();
        var topicId = relay.topic().create();
        relay.topic().put(records, relay.source());
        relay.isOlderThanSigning(topicId);

        relay.startAgain();
        relay.assertNothingIsMissing();
        assertThat(relay.topic().records()).hasSize(2 * records.size());
        relay.stop();
    }
}
