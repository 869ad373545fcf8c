package dev.jurybox.query.pages;

import static dev.jurybox.query.verdicts.VerdictKind.COMMUNITY_MAJORITY;
import static dev.jurybox.query.verdicts.VerdictKind.PANEL_VERDICT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.verdicts.ChangeCause;
import dev.jurybox.query.verdicts.VerdictHistoryEntry;
import dev.jurybox.query.verdicts.VerdictKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryPlotTest {

    private static final Instant DAY = Instant.parse("2026-05-01T12:00:00Z");
    private static final VoteCount NONE = VoteCount.NONE;

    @Test
    void without_a_change_there_is_no_plot() {
        assertThat(HistoryPlot.of(List.of(), new VoteCount(1, 0), new VoteCount(3, 1)).isEmpty()).isTrue();
    }

    @Test
    void one_change_stands_at_the_beginning_and_its_share_lasts_until_now() {
        var plot = plot(counts(3, 1), NONE, panel(1, 0, counts(3, 1)));

        assertThat(plot.panelLine()).isEqualTo("M0 25H1000V25");
        assertThat(plot.communityLine()).isEmpty();
        assertThat(plot.points()).extracting(HistoryPoint::percent).containsExactly(75, 75);
    }

    @Test
    void the_share_of_the_panel_is_a_line_of_steps() {
        var plot = plot(counts(1, 1), NONE, panel(1, 0, counts(1, 0)), panel(2, 100, counts(0, 1)),
                panel(3, 200, counts(1, 1)));

        assertThat(plot.panelLine()).isEqualTo("M0 0H440V100H880V50H1000V50");
    }

    /** Older changes are not drawn: the share that the panel had before the first one that is lasts from the left. */
    @Test
    void a_panel_that_had_reviews_before_the_first_change_has_a_line_from_the_left() {
        var revised = entry(1, PANEL_VERDICT, 100, counts(1, 0), counts(1, 1));

        assertThat(plot(counts(1, 1), NONE, votes(2, 0, counts(5, 0)), revised).panelLine())
                .isEqualTo("M0 0H880V50H1000V50");
        assertThat(plot(counts(0, 1), NONE, votes(2, 0, counts(5, 0))).panelLine())
                .isEqualTo("M0 100H1000V100");
    }

    @Test
    void changes_stand_at_the_scale_of_time() {
        var plot = plot(NONE, NONE, panel(1, 0, counts(1, 0)), panel(2, 300, counts(0, 1)),
                panel(3, 400, counts(1, 0)));

        assertThat(places(plot)).containsExactly(0.0, 40 + (880 - 80) * 0.75, 880.0);
    }

    @Test
    void changes_at_the_same_instant_stand_apart_in_the_order_of_their_positions() {
        var plot = plot(NONE, NONE, panel(1, 0, counts(1, 0)), panel(2, 0, counts(0, 1)), panel(3, 0, counts(1, 0)));

        assertThat(places(plot)).containsExactly(0.0, 440.0, 880.0);
    }

    @Test
    void a_clock_that_went_backwards_moves_no_change_before_an_earlier_one() {
        var plot = plot(NONE, NONE, panel(1, 0, counts(1, 0)), panel(2, 100, counts(0, 1)), panel(3, 50, counts(1, 0)),
                panel(4, 100, counts(0, 1)));

        assertThat(places(plot)).isSorted().doesNotHaveDuplicates().endsWith(880.0);
    }

    @Test
    void many_changes_stay_on_the_axis_and_apart() {
        var changes = IntStream.range(0, 40)
                .mapToObj(each -> panel(each, each == 0 ? 0 : 1_000_000, counts(each % 2, 1)))
                .toArray(VerdictHistoryEntry[]::new);
        var places = places(plot(counts(1, 0), NONE, changes));

        assertThat(places).isSorted().endsWith(880.0);
        assertThat(IntStream.range(1, 40).mapToObj(each -> places.get(each) - places.get(each - 1)))
                .allSatisfy(gap -> assertThat(gap).isGreaterThan(11));
    }

    @Test
    void a_panel_without_reviews_interrupts_the_line_and_its_mark_stays_where_the_line_ended() {
        var plot = plot(counts(0, 1), NONE, panel(1, 0, counts(1, 0)), emptied(2, 100, counts(1, 0)),
                panel(3, 200, counts(0, 1)));

        assertThat(plot.panelLine()).isEqualTo("M0 0H440M880 100H1000V100");
        assertThat(plot.points().get(1).y()).isZero();
        assertThat(plot.points().get(1).percent()).isNull();
    }

    @Test
    void the_community_is_a_line_between_known_shares_which_have_intervals() {
        var plot = plot(NONE, counts(10, 10), votes(1, 0, counts(5, 0)), votes(2, 100, counts(4, 7)));

        assertThat(plot.communityLine()).isEqualTo("M0 0L880 63.6L1000 50");
        assertThat(plot.points()).allSatisfy(point -> assertThat(point.interval()).isNotNull());
        var now = requireNonNull(plot.points().getLast().interval());
        assertThat(now.lower()).isEqualByComparingTo("0.299298");
        assertThat(now.upper()).isEqualByComparingTo("0.700702");
    }

    @Test
    void the_panel_has_no_interval_and_the_counts_of_now_are_no_change() {
        var plot = plot(counts(2, 0), counts(1, 0), panel(1, 0, counts(1, 0)));

        assertThat(plot.points()).extracting(HistoryPoint::kind)
                .containsExactly(PANEL_VERDICT, PANEL_VERDICT, COMMUNITY_MAJORITY);
        assertThat(plot.points().getFirst().interval()).isNull();
        assertThat(plot.changes()).hasSize(1);
    }

    private static HistoryPlot plot(VoteCount panel, VoteCount community, VerdictHistoryEntry... oldestFirst) {
        return HistoryPlot.of(List.of(oldestFirst).reversed(), panel, community);
    }

    private static List<Double> places(HistoryPlot plot) {
        return plot.changes().stream().map(HistoryPoint::x).toList();
    }

    private static VoteCount counts(long ship, long skip) {
        return new VoteCount(ship, skip);
    }

    private static VerdictHistoryEntry panel(long position, long seconds, VoteCount after) {
        return entry(position, PANEL_VERDICT, seconds, NONE, after);
    }

    private static VerdictHistoryEntry emptied(long position, long seconds, VoteCount before) {
        return entry(position, PANEL_VERDICT, seconds, before, NONE);
    }

    private static VerdictHistoryEntry votes(long position, long seconds, VoteCount after) {
        return entry(position, COMMUNITY_MAJORITY, seconds, NONE, after);
    }

    private static VerdictHistoryEntry entry(long position, VerdictKind what, long seconds, VoteCount before,
            VoteCount after) {
        return new VerdictHistoryEntry(position, what, "espresso", "PENDING", "SHIP", before, after,
                what == PANEL_VERDICT ? ChangeCause.REVIEW : ChangeCause.VOTES, null, position, UUID.randomUUID(),
                null, null, 1, DAY.plusSeconds(seconds));
    }
}
