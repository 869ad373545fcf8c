package dev.jurybox.query.panel;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.review;
import static dev.jurybox.query.Events.revised;
import static dev.jurybox.query.Events.submitted;
import static dev.jurybox.query.Events.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.PanelVerdict.Label;
import dev.jurybox.events.Review;
import dev.jurybox.events.Seat;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.progress.SubjectChanges;
import dev.jurybox.query.ranking.RulesInForce;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedQueryService.class)
class PanelTallyProjectionTest {

    private static final Instant MOMENT = Instant.parse("2026-03-04T05:06:07.123456Z");
    private static final List<Seat> SEATS = Stream.of("BUILDER", "SKEPTIC").map(Seat::new).toList();

    private final TestTopic topic;
    private final PanelReader panels;
    private final String tool = "tool-" + UUID.randomUUID();

    PanelTallyProjectionTest(TestTopic topic, QueryService service) {
        this.topic = topic;
        panels = new PanelReader(service.rows(), new PanelProperties(SEATS), service.bean(RulesInForce.class),
                service.bean(SubjectChanges.class));
    }

    @Test
    void a_review_is_read_back_verbatim_with_its_recorded_time() {
        var text = "Quotes \" ' \\ {braces}, NULL and 漢字 👩‍🚀\nstay as they are.";
        topic.sendAt(MOMENT, registered(tool), submitted(tool, "BUILDER", new Review(74, SHIP, text)));

        await().untilAsserted(() -> assertThat(panels.panelOf(tool).reviews())
                .containsExactly(new SeatReview(new Seat("BUILDER"), 74, SHIP, text, MOMENT, true)));
    }

    @Test
    void reviews_revised_and_withdrawn_in_one_batch_show_their_final_state() {
        topic.send(registered(tool),
                submitted(tool, "BUILDER", review(80, SHIP)),
                submitted(tool, "SKEPTIC", review(40, SKIP)),
                revised(tool, "BUILDER", review(80, SHIP), review(30, SKIP)),
                withdrawn(tool, "SKEPTIC", review(40, SKIP)));

        await().untilAsserted(() -> assertThat(panels.panelOf(tool).label()).isEqualTo(Label.SKIP));
        assertThat(panels.panelOf(tool).filled()).isOne();
        assertThat(panels.panelOf(tool).mean()).hasToString("30.0");
    }

    @Test
    void a_seat_emptied_in_a_later_batch_can_be_filled_again() {
        topic.send(registered(tool), submitted(tool, "SKEPTIC", review(40, SKIP)));
        await().untilAsserted(() -> assertThat(panels.panelOf(tool).filled()).isOne());
        topic.send(withdrawn(tool, "SKEPTIC", review(40, SKIP)));
        await().untilAsserted(() -> assertThat(panels.panelOf(tool).label()).isEqualTo(Label.PENDING));
        topic.send(submitted(tool, "SKEPTIC", review(90, SHIP)));

        await().untilAsserted(() -> assertThat(panels.panelOf(tool).label()).isEqualTo(Label.SHIP));
    }

    @Test
    void one_read_of_many_tools_returns_a_panel_for_each() {
        topic.send(registered(tool), submitted(tool, "BUILDER", review(90, SHIP)));
        await().untilAsserted(() -> assertThat(panels.panelOf(tool).filled()).isOne());

        var found = panels.panelsOf(Set.of(tool, "unheard-of"));

        assertThat(found).extractingFromEntries(entry -> entry.getKey() + " " + entry.getValue().label())
                .containsExactlyInAnyOrder(tool + " SHIP", "unheard-of PENDING");
    }
}
