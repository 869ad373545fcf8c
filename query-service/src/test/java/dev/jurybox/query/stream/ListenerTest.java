package dev.jurybox.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.http.limits.AddressNetworks;
import dev.jurybox.query.freshness.Vector;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListenerTest {

    private static final News NEWS = new News(new Vector(List.of(1L)), Map.of());

    private final Listener page = new Listener(Set.of(), new AddressNetworks(List.of()));

    @Test
    void who_keeps_up_is_told_all_in_order() throws InterruptedException {
        for (var n = 0; n < 1_000; n++) {
            page.tell(NEWS);
            assertThat(page.next(Duration.ZERO)).isSameAs(NEWS);
        }
        assertThat(page.isOver()).isFalse();
    }

    @Test
    void who_does_not_read_is_let_go_and_keeps_nothing() throws InterruptedException {
        for (var n = 0; n < 1_000; n++)
            page.tell(NEWS);

        assertThat(page.isOver()).isTrue();
        assertThat(page.next(Duration.ZERO)).isSameAs(News.NONE);
        assertThat(page.next(Duration.ZERO)).isNull();
    }
}
