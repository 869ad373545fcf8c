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
import dev.jurybox.local.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.freshness.Changes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PanelTallyTest {

    private static final Instant MOMENT = Instant.parse("2026-03-04T05:06:07.123456Z");
    private static final List<Seat> SEATS = Stream.of("BUILDER", "SKEPTIC").map(Seat::new).toList();

    private static TestTopic topic;
    private static QueryService service;
    private static PanelReader panels;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        var database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
        var rows = JdbcClient.create(new DriverManagerDataSource(
                database, "jurybox_views", Sandbox.secrets().viewsPassword()));
        panels = new PanelReader(rows, new PanelProperties(SEATS), service.bean(Changes.class));
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_review_is_told_as_it_was_written_with_the_time_it_was_recorded() {
        var text = "Quotes \" ' \\ {braces}, NULL and 漢字 👩‍🚀\nstay as they are.";
        topic.at(MOMENT);
        topic.send(registered("mocha"), submitted("mocha", "BUILDER", new Review(74, SHIP, text)));

        await().untilAsserted(() -> assertThat(panels.panelOf("mocha").reviews())
                .containsExactly(new SeatReview(new Seat("BUILDER"), 74, SHIP, text, MOMENT)));
    }

    @Test
    void what_is_revised_and_withdrawn_in_one_batch_is_told_as_it_ended() {
        topic.send(registered("latte"),
                submitted("latte", "BUILDER", review(80, SHIP)),
                submitted("latte", "SKEPTIC", review(40, SKIP)),
                revised("latte", "BUILDER", review(80, SHIP), review(30, SKIP)),
                withdrawn("latte", "SKEPTIC", review(40, SKIP)));

        await().untilAsserted(() -> assertThat(panels.panelOf("latte").label()).isEqualTo(Label.SKIP));
        assertThat(panels.panelOf("latte").filled()).isOne();
        assertThat(panels.panelOf("latte").mean()).hasToString("30.0");
    }

    @Test
    void a_seat_that_fell_empty_in_a_later_batch_can_be_filled_again() {
        topic.send(registered("flat-white"), submitted("flat-white", "SKEPTIC", review(40, SKIP)));
        await().untilAsserted(() -> assertThat(panels.panelOf("flat-white").filled()).isOne());
        topic.send(withdrawn("flat-white", "SKEPTIC", review(40, SKIP)));
        await().untilAsserted(() -> assertThat(panels.panelOf("flat-white").label()).isEqualTo(Label.PENDING));
        topic.send(submitted("flat-white", "SKEPTIC", review(90, SHIP)));

        await().untilAsserted(() -> assertThat(panels.panelOf("flat-white").label()).isEqualTo(Label.SHIP));
    }

    @Test
    void many_tools_are_asked_at_once_and_each_has_a_panel() {
        topic.send(registered("lungo"), submitted("lungo", "BUILDER", review(90, SHIP)));
        await().untilAsserted(() -> assertThat(panels.panelOf("lungo").filled()).isOne());

        var found = panels.panelsOf(Set.of("lungo", "unheard-of"));

        assertThat(found).extractingFromEntries(entry -> entry.getKey() + " " + entry.getValue().label())
                .containsExactlyInAnyOrder("lungo SHIP", "unheard-of PENDING");
    }
}
