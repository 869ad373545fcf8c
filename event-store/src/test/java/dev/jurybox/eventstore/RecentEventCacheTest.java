package dev.jurybox.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentEventCacheTest {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final RecentEventCache cache = new RecentEventCache(10);

    @Test
    void events_are_known_while_the_log_ends_where_it_was_left() {
        cache.headIs(head(5, 1));
        cache.headIs(head(5, 1));
        assertThat(cache.knowsAllAfter(5)).isTrue();
        assertThat(cache.knowsAllAfter(4)).isFalse();

        cache.movedTo(head(7, 2));
        cache.headIs(head(7, 2));
        assertThat(cache.knowsAllAfter(5)).isTrue();
    }

    @Test
    void nothing_is_known_of_a_log_with_another_event_at_its_end() {
        cache.headIs(head(5, 1));
        cache.movedTo(head(7, 2));
        cache.headIs(head(7, 3));

        assertThat(cache.knowsAllAfter(5)).isFalse();
        assertThat(cache.knowsAllAfter(7)).isTrue();
    }

    private static LogHead head(long position, long second) {
        return new LogHead(new UUID(0, 1), position, new long[4], BEGINNING.plusSeconds(second));
    }
}
