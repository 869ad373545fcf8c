package dev.jurybox.query.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.RuleSet;
import dev.jurybox.query.ranking.rules.HeatScore.Bucket;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatScoreTest {

    private static final long NEWEST = 165_000;

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z,0", "1970-01-01T02:59:59.999999Z,0", "1970-01-01T03:00:00Z,1",
        "1969-12-31T23:59:59Z,-1", "2026-07-01T12:00:00Z,165084"})
    void a_bucket_is_three_hours_of_recorded_time(Instant recordedAt, long bucket) {
        assertThat(HeatScore.bucket(recordedAt)).isEqualTo(bucket);
    }

    @ParameterizedTest
    @CsvSource({"0,8", "24,4", "48,2", "72,1"})
    void votes_weigh_half_after_72_hours(long age, double heat) {
        assertThat(HeatScore.of(List.of(new Bucket(NEWEST - age, 11, 3)), NEWEST, RuleSet.INITIAL)).isEqualTo(heat);
    }

    @Test
    void skip_votes_lower_the_heat() {
        assertThat(
                HeatScore.of(List.of(new Bucket(NEWEST - 24, 4, 0), new Bucket(NEWEST, 1, 6)), NEWEST, RuleSet.INITIAL))
                .isEqualTo(-3);
    }

    @Test
    void votes_of_sixty_days_ago_weigh_nothing() {
        assertThat(HeatScore.oldest(NEWEST)).isEqualTo(NEWEST - 479);
        assertThat(HeatScore.of(List.of(new Bucket(NEWEST - 479, 1, 0)), NEWEST, RuleSet.INITIAL)).isPositive();
        assertThat(HeatScore.of(List.of(new Bucket(NEWEST - 480, 1, 0)), NEWEST, RuleSet.INITIAL)).isZero();
    }

    @Test
    void a_tool_without_votes_has_zero_heat() {
        assertThat(HeatScore.of(List.of(), NEWEST, RuleSet.INITIAL)).isZero();
    }

    @Test
    void the_heat_does_not_depend_on_the_order_of_buckets() {
        AnyStanding.times(200, any -> {
            var inOrder = LongStream.range(0, 480)
                    .mapToObj(age -> new Bucket(NEWEST - age, any.upTo(5_000), any.upTo(5_000))).toList();
            assertThat(HeatScore.of(any.shuffled(inOrder), NEWEST, RuleSet.INITIAL))
                    .isEqualTo(HeatScore.of(inOrder, NEWEST, RuleSet.INITIAL));
        });
    }
}
