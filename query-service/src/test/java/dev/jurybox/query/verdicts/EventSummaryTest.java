package dev.jurybox.query.verdicts;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.review;
import static dev.jurybox.query.Events.submitted;
import static dev.jurybox.query.Events.withdrawn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.EventCodec;
import dev.jurybox.events.EventType;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.projection.RawEvent;
import org.junit.jupiter.api.Test;

class EventSummaryTest {

    @Test
    void a_review_is_summarized_by_seat_recommendation_and_score() {
        assertThat(told(submitted("espresso", "BUILDER", review(80, SHIP)))).isEqualTo("BUILDER says SHIP with 80.");
        assertThat(told(withdrawn("espresso", "SKEPTIC", review(20, SKIP))))
                .isEqualTo("SKEPTIC said SKIP with 20, and takes it back.");
    }

    @Test
    void the_summary_of_a_vote_reveals_neither_voter_nor_choice() {
        assertThat(told(cast("espresso", "ada", SHIP))).isEqualTo("A vote was cast.");
        assertThat(told(changed("espresso", "ada", SHIP, SKIP))).isEqualTo("A vote was changed.");
    }

    @Test
    void an_unreadable_event_is_summarized_as_unreadable() {
        assertThat(told(new EventType("ReviewSubmitted", 1), "{".getBytes(UTF_8)))
                .isEqualTo("This event cannot be read.");
        assertThat(told(new EventType("NeverHeardOf", 1), "{}".getBytes(UTF_8)))
                .isEqualTo("This event cannot be read.");
    }

    private static String told(JuryboxEvent event) {
        return told(EventTypes.of(event.getClass()).orElseThrow(), new EventCodec().encode(event));
    }

    private static String told(EventType type, byte[] payload) {
        return EventSummary.of(new RawEvent(
                type, "espresso", 0, 1, 0, RawEvent.NO_OFFSET, payload, _ -> null));
    }
}
