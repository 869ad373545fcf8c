package dev.jurybox.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.http.limits.AddressNetworks;
import dev.jurybox.query.progress.PositionVector;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SseSubscriberTest {

    private static final ChangeNotification NEWS = new ChangeNotification(
            new EventId(new PositionVector(List.of(1L)), "1.0"), 7, Map.of());

    private final SseSubscriber page = new SseSubscriber(Set.of(), new AddressNetworks(List.of()), Duration.ofHours(1));

    @Test
    void a_subscriber_that_keeps_up_gets_every_notification_in_order() throws InterruptedException {
        for (var n = 0; n < 1_000; n++) {
            page.send(NEWS);
            assertThat(page.next(Duration.ZERO)).isSameAs(NEWS);
        }
        assertThat(page.end()).isNull();
    }

    @Test
    void a_subscriber_that_falls_behind_is_disconnected_and_its_queue_cleared() throws InterruptedException {
        for (var n = 0; n < 1_000; n++)
            page.send(NEWS);

        assertThat(page.end()).isEqualTo(StreamEnd.FELL_BEHIND);
        assertThat(page.next(Duration.ofHours(1))).isNull();
        assertThat(page.next(Duration.ZERO)).isNull();
    }

    @Test
    void the_notification_a_stream_began_with_is_not_sent_again() throws InterruptedException {
        page.begin(NEWS);
        page.send(NEWS);

        assertThat(page.next(Duration.ZERO)).isNull();
    }

    @Test
    void an_expired_subscriber_does_not_wait_for_notifications() throws InterruptedException {
        var old = new SseSubscriber(Set.of(), new AddressNetworks(List.of()), Duration.ZERO);

        assertThat(old.next(Duration.ofHours(1))).isNull();
        assertThat(old.end()).isEqualTo(StreamEnd.EXPIRED);
    }
}
