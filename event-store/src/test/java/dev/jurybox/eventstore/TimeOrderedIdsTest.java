package dev.jurybox.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    @Test
    void ids_are_uuids_of_version_7() {
        assertThat(TimeOrderedIds.next()).satisfies(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void ids_contain_the_time_and_are_unique() {
        var before = System.currentTimeMillis();
        var ids = Stream.generate(TimeOrderedIds::next).limit(100_000).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.getFirst().getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }
}
