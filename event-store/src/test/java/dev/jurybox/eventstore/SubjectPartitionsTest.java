package dev.jurybox.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubjectPartitionsTest {

    @Test
    void the_partition_of_a_subject_matches_the_golden_vector() {
        assertThat(SubjectPartitions.of("mistral-3-1", 12)).isEqualTo(9);
        assertThat(SubjectPartitions.of("espresso", 12)).isEqualTo(4);
    }

    @Test
    void subjects_spread_over_every_partition() {
        assertThat(IntStream.range(0, 500).map(i -> SubjectPartitions.of("tool-" + i, 12)).distinct().count())
                .isEqualTo(12);
    }
}
