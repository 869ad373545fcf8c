package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.commit;
import static dev.jurybox.eventstore.Given.event;
import static dev.jurybox.eventstore.Given.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.Test;

interface ConflictRules extends EngineUnderTest {

    EventCriteria RED_AND_BIG = havingTags(RED, BIG);
    EventCriteria RED_OR_BIG_THINGS = RED_THINGS.or(havingTags(BIG).andBeingOneOfTypes("Thing"));

    @Test
    default void a_decision_on_a_past_that_moved_is_refused_and_writes_nothing() {
        var decision = decisionOn(RED_THINGS);
        await(append(engine(), AppendCondition.none(), event("Thing", "meanwhile", RED)));

        assertRefused(append(engine(), decision, event("Thing", "late", RED), event("Other", "late too", RED)));

        assertThat(source(engine(), havingTags(RED)).payloads()).containsExactly("meanwhile");
    }

    @Test
    default void what_the_decision_has_seen_does_not_matter() {
        await(append(engine(), AppendCondition.none(), event("Thing", "before", RED)));

        await(append(engine(), decisionOn(RED_THINGS), event("Thing", "after", RED), event("Thing", "too", RED)));

        assertThat(source(engine(), RED_THINGS).payloads()).containsExactly("before", "after", "too");
    }

    @Test
    default void what_the_decision_did_not_look_at_does_not_matter() {
        var decision = decisionOn(RED_THINGS);
        await(append(engine(), AppendCondition.none(), event("Other", "other type", RED),
                event("Thing", "other tag", BLUE), event("Thing", "no tag")));

        await(append(engine(), decision, event("Thing", "fine", RED)));
    }

    @Test
    default void of_two_that_saw_an_empty_past_the_second_is_refused() {
        var decision = decisionOn(RED_THINGS);
        await(append(engine(), decision, event("Thing", "first", RED)));

        assertRefused(append(engine(), decision, event("Thing", "second", RED)));
    }

    @Test
    default void of_two_that_are_both_begun_the_second_to_commit_is_refused() {
        var decision = decisionOn(RED_THINGS);
        var late = await(engine().appendEvents(decision, null, List.of(event("Thing", "late", RED))));
        var early = await(engine().appendEvents(decision, null, List.of(event("Thing", "early", RED))));
        await(commit(early));

        assertRefused(commit(late));

        assertThat(source(engine(), RED_THINGS).payloads()).containsExactly("early");
    }

    @Test
    default void a_decision_without_a_marker_saw_nothing() {
        var first = AppendCondition.withCriteria(RED_THINGS);
        await(append(engine(), AppendCondition.none(), event("Other", "other", RED)));
        await(append(engine(), first, event("Thing", "first", RED)));

        assertRefused(append(engine(), first, event("Thing", "second", RED)));
    }

    @Test
    default void of_an_intersection_only_an_event_with_all_tags_is_in_the_way() {
        var decision = decisionOn(RED_AND_BIG);
        await(append(engine(), AppendCondition.none(), event("Thing", "red", RED), event("Thing", "big", BIG)));
        await(append(engine(), decision, event("Thing", "fine", BLUE)));
        await(append(engine(), AppendCondition.none(), event("Other", "both", BLUE, BIG, RED)));

        assertRefused(append(engine(), decision, event("Thing", "late", BLUE)));
    }

    @Test
    default void of_a_union_an_event_of_either_side_is_in_the_way() {
        var decision = decisionOn(RED_OR_BIG_THINGS);
        await(append(engine(), AppendCondition.none(), event("Other", "neither", RED, BIG)));
        await(append(engine(), decision, event("Thing", "big", BIG)));

        assertRefused(append(engine(), decision, event("Thing", "late", RED)));
        var next = decisionOn(RED_OR_BIG_THINGS);
        await(append(engine(), AppendCondition.none(), event("Thing", "red", RED)));
        assertRefused(append(engine(), next, event("Thing", "late", BIG)));
    }

    @Test
    default void no_condition_is_never_in_conflict() {
        await(append(engine(), AppendCondition.none(), event("Thing", "one", RED)));
        var begun = await(engine().appendEvents(AppendCondition.none(), null, List.of(event("Thing", "three", RED))));
        await(append(engine(), AppendCondition.none(), event("Thing", "two", RED)));
        await(commit(begun));

        assertThat(source(engine(), RED_THINGS).payloads()).containsExactly("one", "two", "three");
    }

    @Test
    default void whoever_was_refused_may_look_again_and_decide_anew() {
        var decision = decisionOn(RED_THINGS);
        await(append(engine(), AppendCondition.none(), event("Thing", "meanwhile", RED)));
        assertRefused(append(engine(), decision, event("Thing", "late", RED)));

        await(append(engine(), decisionOn(RED_THINGS), event("Thing", "again", RED)));

        assertThat(source(engine(), RED_THINGS).payloads()).containsExactly("meanwhile", "again");
    }

    @Test
    default void the_marker_of_an_append_lets_its_author_append_again() {
        var first = await(append(engine(), decisionOn(RED_THINGS), event("Thing", "one", RED),
                event("Thing", "two", RED)));
        var second = AppendCondition.withCriteria(RED_THINGS).withMarker(first);
        await(append(engine(), second, event("Thing", "three", RED)));

        assertThat(source(engine(), RED_THINGS).payloads()).containsExactly("one", "two", "three");
    }

    private AppendCondition decisionOn(EventCriteria criteria) {
        return AppendCondition.withCriteria(criteria).withMarker(source(engine(), criteria).marker());
    }

    /**
     * Axon's users retry on this exception. An engine may detect the conflict when it is offered the events or at the
     * commit.
     */
    static void assertRefused(CompletableFuture<?> append) {
        assertThatThrownBy(() -> await(append)).hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
    }
}
