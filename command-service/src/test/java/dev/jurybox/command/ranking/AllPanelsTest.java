package dev.jurybox.command.ranking;

import static dev.jurybox.command.Fixtures.BUILDER;
import static dev.jurybox.command.Fixtures.ESPRESSO;
import static dev.jurybox.command.Fixtures.RISTRETTO;
import static dev.jurybox.command.Fixtures.SKEPTIC;
import static dev.jurybox.command.Fixtures.counting;
import static dev.jurybox.command.Fixtures.saying;
import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.decider.RulesInForce;
import dev.jurybox.command.ranking.AllPanels.PanelSeat;
import dev.jurybox.events.Choice;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewEvent;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllPanelsTest {

    private static final List<ToolId> TOOLS = List.of(ESPRESSO, RISTRETTO, new ToolId("lungo"));
    private static final List<Seat> SEATS = List.of(BUILDER, SKEPTIC);
    private static final int SEATS_MAX = TOOLS.size() * SEATS.size();
    private static final int EVENTS = 5 * AllPanels.RECENT_MIN + 17;

    private final Map<PanelSeat, Choice> expected = new HashMap<>();

    @Test
    void memory_holds_a_bounded_number_of_changes_however_many_events_there_are() {
        var panels = AllPanels.EMPTY;
        for (int i = 0; i < EVENTS; i++) {
            panels = panels.with(change(new PanelSeat(TOOLS.get(i % 3), SEATS.get(i % 2)), i % 5 == 0 ? null : SHIP));
            assertThat(panels.settled()).hasSizeLessThanOrEqualTo(SEATS_MAX);
            assertThat(held(panels.recent())).isLessThan(AllPanels.RECENT_MIN);
        }
    }

    @Test
    void after_any_number_of_events_verdicts_are_those_of_the_last_review_of_each_seat() {
        var random = new Random(7);
        var panels = AllPanels.EMPTY;
        for (int i = 0; i < EVENTS; i++) {
            var seat = new PanelSeat(TOOLS.get(random.nextInt(3)), SEATS.get(random.nextInt(2)));
            panels = panels.with(change(seat, List.of(SHIP, SKIP).get(random.nextInt(2))));
            if (i % 3 == 0) panels = panels.with(change(seat, null));
            if (i % 100 == 0) assertThat(changes(panels)).isEqualTo(expectedChanges());
        }
        assertThat(changes(panels)).isEqualTo(expectedChanges());
    }

    /** A decision folds the same state twice, if it is made again. */
    @Test
    void folding_leaves_the_state_before_as_it_was() {
        var before = AllPanels.EMPTY;
        for (int i = 0; i < AllPanels.RECENT_MIN - 1; i++)
            before = before.with(change(new PanelSeat(ESPRESSO, SKEPTIC), SHIP));

        var after = before.with(change(new PanelSeat(ESPRESSO, SKEPTIC), null));

        assertThat(changes(before)).hasSize(1);
        assertThat(changes(after)).isEmpty();
        assertThat(after.recent()).isNull();
    }

    private static int held(AllPanels.@Nullable Change change) {
        var count = 0;
        for (var each = change; each != null; each = each.before())
            count++;
        return count;
    }

    private ReviewEvent change(PanelSeat seat, @Nullable Choice to) {
        var before = to == null ? expected.remove(seat) : expected.put(seat, to);
        if (to == null) return new ReviewWithdrawn(seat.tool(), seat.seat(), saying(SHIP), "because");
        return before == null
                ? new ReviewSubmitted(seat.tool(), seat.seat(), saying(to))
                : new ReviewRevised(seat.tool(), seat.seat(), saying(before), saying(to));
    }

    private static List<PanelVerdictChanged> changes(AllPanels panels) {
        return panels.changes(RuleSet.INITIAL, new RulesInForce(3, counting(BUILDER)));
    }

    private List<PanelVerdictChanged> expectedChanges() {
        var count = new int[1];
        return TOOLS.stream().filter(tool -> expected.containsKey(new PanelSeat(tool, SKEPTIC)))
                .sorted(Comparator.comparing(ToolId::value))
                .map(tool -> PanelVerdictChanged.byRules(tool, verdict(tool, SEATS), verdict(tool, List.of(BUILDER)),
                        3, ++count[0]))
                .toList();
    }

    private PanelVerdict verdict(ToolId tool, List<Seat> seats) {
        return PanelVerdict.of(seats.stream().map(seat -> new PanelSeat(tool, seat)).filter(expected::containsKey)
                .map(expected::get).toList());
    }
}
