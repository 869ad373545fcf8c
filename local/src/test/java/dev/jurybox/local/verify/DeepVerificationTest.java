package dev.jurybox.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.recount.LogEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a verification reads and asks. The query service has a test that compares its answers. */
class DeepVerificationTest {

    private final List<RecountProgress> shown = new ArrayList<>();

    /** A log of comparisons without tools, so that there is nothing to answer. */
    private record LogOfPairs(long head) implements LogSource {

        @Override
        public void read(long after, long through, Consumer<LogEvent> reader) {
            LongStream.rangeClosed(after + 1, through).forEach(position -> reader.accept(new LogEvent(position,
                    "ComparisonPublished", 1, "a-vs-b", Instant.EPOCH, "{}".getBytes(UTF_8))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5})
    void of_a_short_log_all_positions_are_compared(int head) {
        var report = verify(head, 1);

        assertThat(report.sound()).isTrue();
        assertThat(report.events()).isEqualTo(head);
        assertThat(report.positions()).containsExactlyElementsOf(LongStream.rangeClosed(1, head).boxed().toList());
    }

    @Test
    void a_seed_repeats_the_same_five_positions() {
        var positions = verify(25_000, 17).positions();

        assertThat(positions).hasSize(5).isSorted().allMatch(position -> position >= 1 && position <= 25_000)
                .isEqualTo(verify(25_000, 17).positions())
                .isNotEqualTo(verify(25_000, 18).positions());
    }

    @Test
    void the_progress_goes_up_to_the_end_of_the_log() {
        verify(25_000, 17);

        assertThat(shown).extracting(RecountProgress::events).isSorted().contains(10_000L, 20_000L).endsWith(25_000L);
        assertThat(shown).allMatch(progress -> progress.end() == 25_000);
    }

    @Test
    void the_time_left_follows_from_the_rate() {
        assertThat(RecountProgress.of(1_000, 4_000, 2_000_000_000L))
                .isEqualTo(new RecountProgress(1_000, 4_000, 500, 6));
    }

    private DeepReport verify(long head, long seed) {
        var nothing = JsonMapper.shared().readTree("{\"rows\": [], \"verdicts\": [], \"next\": null}");
        return new DeepVerification(new LogOfPairs(head), _ -> nothing, seed, shown::add).run();
    }
}
