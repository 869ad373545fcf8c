package dev.jurybox.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.recount.DisregardedEvents;
import dev.jurybox.local.recount.LogEvent;
import dev.jurybox.local.recount.LogFinding;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a verification reads and asks. The query service has a test that compares its answers. */
class DeepVerificationTest {

    private static final JsonNode NOTHING = JsonMapper.shared().readTree(
            "{\"rows\": [], \"verdicts\": [], \"next\": null}");

    private final List<RecountProgress> shown = new ArrayList<>();

    /** A log of comparisons without tools, so that there is nothing to answer. */
    private record LogOfPairs(long head) implements LogSource {

        @Override
        public List<LogEvent> disregards() {
            return List.of();
        }

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

    /** Each look at the end of the log finds one event more. */
    @Test
    void if_events_never_pause_boards_are_compared_as_of_the_last_position() {
        var head = new AtomicLong(10);
        var log = new LogSource() {

            @Override
            public long head() {
                return head.incrementAndGet();
            }

            @Override
            public List<LogEvent> disregards() {
                return List.of();
            }

            @Override
            public void read(long after, long through, Consumer<LogEvent> reader) {
                new LogOfPairs(through).read(after, through, reader);
            }
        };
        var asked = new ArrayList<String>();
        var report = new DeepVerification(log, path -> {
            asked.add(path);
            return NOTHING;
        }, 1, shown::add).run();

        assertThat(report.currentBoards()).isFalse();
        assertThat(report.sound()).isTrue();
        assertThat(asked).endsWith("/api/leaderboards/controversial?limit=100&asOf=" + report.events());
    }

    @Test
    void a_disregarded_event_is_named_and_its_subject_is_compared_as_without_it() {
        var events = List.of(
                event(1, "ToolRegistered",
                        "{\"tool\": \"espresso\", \"details\": {\"name\": \"Espresso\", \"category\": \"Kitchen\"}}"),
                event(2, "CommunityVoteCast", "{"),
                event(3, "CommunityVoteCast", "{\"tool\": \"espresso\", \"voter\": \"ada\", \"choice\": \"SHIP\"}"),
                event(4, "EventDisregarded", """
                        {"position": 2, "subject": "espresso", "type": "CommunityVoteCast", "revision": 1, "tags": [],
                        "reason": "It was cut off."}"""));
        var with = new DeepVerification(logOf(events), _ -> NOTHING, 1, shown::add).run();
        var without = new DeepVerification(logOf(events.subList(0, 3)), _ -> NOTHING, 1, shown::add).run();

        assertThat(with.unreadable()).isZero();
        assertThat(with.ballots()).isOne();
        assertThat(with.differences()).extracting(AnswerDifference::where)
                .anyMatch(where -> where.contains("espresso"));
        assertThat(with.disregarded()).containsExactly(
                new LogFinding(2, "CommunityVoteCast.1", "espresso", "It was cut off."));
        assertThat(without.unreadable()).isOne();
        assertThat(without.ballots()).isZero();
        assertThat(without.disregarded()).isEmpty();
    }

    private static LogEvent event(long position, String type, String payload) {
        return new LogEvent(position, type, type.equals("ToolRegistered") ? 2 : 1, "espresso", Instant.EPOCH,
                payload.getBytes(UTF_8));
    }

    private static LogSource logOf(List<LogEvent> events) {
        return new LogSource() {

            @Override
            public long head() {
                return events.size();
            }

            @Override
            public List<LogEvent> disregards() {
                return events.stream().filter(event -> event.type().equals(DisregardedEvents.TYPE)).toList();
            }

            @Override
            public void read(long after, long through, Consumer<LogEvent> reader) {
                events.stream().filter(event -> event.position() > after && event.position() <= through)
                        .forEach(reader);
            }
        };
    }

    @Test
    void ranks_that_stay_pending_although_no_event_is_recorded_are_differences() {
        var pending = JsonMapper.shared().readTree("{\"rows\": [], \"verdicts\": [], \"next\": null, \"pending\": 3}");
        var report = new DeepVerification(new LogOfPairs(10), _ -> pending, 1, shown::add).run();

        assertThat(report.sound()).isFalse();
        assertThat(report.differences()).hasSize(5)
                .contains(new AnswerDifference("board verdict, ranks still to be computed", "0", "3"));
    }

    @Test
    void a_current_answer_is_asked_for_until_it_includes_the_position() {
        var positions = new ArrayDeque<>(List.of(4L, 4L, 5L));
        var answers = new AnswersAtPosition(_ -> JsonMapper.shared().readTree(
                "{\"asOfPosition\": %d}".formatted(positions.remove())));

        assertThat(answers.current("/api/tools/espresso", 5).path("asOfPosition").asLong()).isEqualTo(5);
        assertThat(positions).isEmpty();
    }

    private DeepReport verify(long head, long seed) {
        return new DeepVerification(new LogOfPairs(head), _ -> NOTHING, seed, shown::add).run();
    }
}
