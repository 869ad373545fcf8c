package dev.jurybox.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.log.LogHead;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AsOfPositionTest {

    private static final LogHead HEAD = new LogHead(new UUID(0, 1), 9, List.of(7L, 9L, 0L));

    @Test
    void without_lag_the_as_of_position_is_the_head() {
        assertThat(AsOfPosition.of(vector(7, 9, 0), HEAD)).isEqualTo(9);
    }

    @Test
    void the_as_of_position_is_the_lowest_of_the_lagging_partitions() {
        assertThat(AsOfPosition.of(vector(4, 9, 0), HEAD)).isEqualTo(4);
        assertThat(AsOfPosition.of(vector(4, 3, 0), HEAD)).isEqualTo(3);
    }

    @Test
    void a_partition_without_progress_lags_from_the_beginning() {
        assertThat(AsOfPosition.of(vector(7), HEAD)).isZero();
    }

    @Test
    void progress_beyond_an_older_head_does_not_count_yet() {
        assertThat(AsOfPosition.of(vector(11, 12, 10), HEAD)).isEqualTo(9);
    }

    private static PositionVector vector(long... positions) {
        return new PositionVector(Arrays.stream(positions).boxed().toList());
    }
}
