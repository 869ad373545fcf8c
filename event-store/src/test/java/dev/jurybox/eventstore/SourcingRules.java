package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static dev.jurybox.eventstore.Given.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.junit.jupiter.api.Test;

interface SourcingRules extends EngineUnderTest {

    @Test
    default void events_come_back_in_the_order_they_were_appended_in() {
        await(append(engine(), AppendCondition.none(), event("Thing", "one", RED), event("Thing", "two", RED)));
        await(append(engine(), AppendCondition.none(), event("Thing", "drei ☕", RED)));

        assertThat(source(engine(), RED_THINGS).payloads()).containsExactly("one", "two", "drei ☕");
    }

    @Test
    default void a_sourced_event_keeps_its_identifier_type_metadata_and_payload() {
        var given = event("Thing", "one", RED);
        await(append(engine(), AppendCondition.none(), given));

        assertThat(source(engine(), RED_THINGS).events()).singleElement().satisfies(entry -> {
            var event = entry.message();
            assertThat(event.identifier()).isEqualTo(given.event().identifier());
            assertThat(event.type()).isEqualTo(new MessageType("Thing", "1"));
            assertThat(event.metadata()).containsExactlyEntriesOf(given.event().metadata());
            assertThat(Given.text(entry)).isEqualTo("one");
        });
    }

    @Test
    default void only_events_with_the_tag_are_sourced() {
        await(append(engine(), AppendCondition.none(), event("Thing", "red", RED), event("Thing", "blue", BLUE),
                event("Thing", "plain"), event("Thing", "big and red", BIG, RED)));

        assertThat(source(engine(), havingTags(RED)).payloads()).containsExactly("red", "big and red");
    }

    @Test
    default void only_events_of_the_given_types_are_sourced() {
        await(append(engine(), AppendCondition.none(), event("Thing", "a thing", RED), event("Other", "another", RED),
                event("Third", "a third", RED)));

        assertThat(source(engine(), havingTags(RED).andBeingOneOfTypes("Third", "Thing")).payloads())
                .containsExactly("a thing", "a third");
        assertThat(source(engine(), havingTags(RED)).payloads()).containsExactly("a thing", "another", "a third");
    }

    @Test
    default void several_tags_of_a_criterion_are_an_intersection() {
        await(append(engine(), AppendCondition.none(), event("Thing", "red", RED), event("Thing", "big", BIG),
                event("Thing", "both", RED, BIG), event("Other", "both, but other", RED, BIG)));

        assertThat(source(engine(), havingTags(RED, BIG)).payloads()).containsExactly("both", "both, but other");
        assertThat(source(engine(), havingTags(RED, BIG).andBeingOneOfTypes("Thing")).payloads())
                .containsExactly("both");
    }

    @Test
    default void several_criteria_are_a_union_without_duplicates() {
        await(append(engine(), AppendCondition.none(), event("Thing", "big", BIG), event("Thing", "both", RED, BIG),
                event("Other", "big, but other", BIG), event("Other", "other, but red", RED),
                event("Thing", "red", RED),
                event("Thing", "blue", BLUE)));

        assertThat(source(engine(), havingTags(RED).or(havingTags(BIG).andBeingOneOfTypes("Thing"))).payloads())
                .containsExactly("big", "both", "other, but red", "red");
    }

    @Test
    default void a_source_ends_with_its_marker_also_when_it_is_empty() {
        assertThat(ends(source(engine(), RED_THINGS))).containsExactly(true);

        await(append(engine(), AppendCondition.none(), event("Thing", "one", RED), event("Thing", "two", RED)));

        assertThat(ends(source(engine(), RED_THINGS))).containsExactly(false, false, true);
        assertThat(ends(source(engine(), havingTags(BLUE)))).containsExactly(true);
    }

    private static List<Boolean> ends(Given.Seen seen) {
        return seen.entries().stream().map(entry -> {
            var ends = entry.message() instanceof TerminalEventMessage;
            assertThat(entry.getResource(ConsistencyMarker.RESOURCE_KEY) != null).isEqualTo(ends);
            return ends;
        }).toList();
    }

    @Test
    default void a_source_may_start_where_another_ended() {
        await(append(engine(), AppendCondition.none(), event("Thing", "one", RED), event("Thing", "two", RED)));
        var last = source(engine(), RED_THINGS).marker().position();
        await(append(engine(), AppendCondition.none(), event("Thing", "blue", BLUE), event("Thing", "three", RED)));

        var seen = source(engine(), SourcingCondition.conditionFor(last, RED_THINGS));

        assertThat(seen.payloads()).containsExactly("two", "three");
        assertThat(seen.marker()).isEqualTo(source(engine(), RED_THINGS).marker());
    }

    @Test
    default void peek_does_not_consume_an_event_and_the_last_one_completes_the_source() {
        await(append(engine(), AppendCondition.none(), event("Thing", "one", RED)));
        var stream = engine().source(SourcingCondition.conditionFor(RED_THINGS), null);
        await().until(stream::hasNextAvailable);

        assertThat(stream.peek().orElseThrow().message().identifier())
                .isEqualTo(stream.peek().orElseThrow().message().identifier())
                .isEqualTo(stream.next().orElseThrow().message().identifier());
        assertThat(stream.isCompleted()).isFalse();
        assertThat(stream.next().orElseThrow().message()).isInstanceOf(TerminalEventMessage.class);
        assertThat(stream.isCompleted()).isTrue();
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(stream.next()).isEmpty();
        assertThat(stream.error()).isEmpty();
    }
}
