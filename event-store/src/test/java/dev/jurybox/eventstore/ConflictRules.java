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
    default void an_append_with_a_stale_marker_is_rejected_and_writes_nothing() {
        var decision = decisionOn(RED_THINGS);
        await(append(engine(), AppendCondition.none(), event("Thing", "meanwhile", RED)));

        assertRefused(append(engine(), decision, event("Thing", "late", RED), event("Other", "late too", RED)));

        assertThat(source(engine(), havingTags(RED)).payloads()).containsExactly("meanwhile");
    }

    @Test
    default void events_before_the_marker_cause_no_conflict() {
        await(append(engine(), AppendCondition.none(), event("Thing", "before", RED)));

        await(append(engine(), decisionOn(RED_THINGS), event("Thing", "after", RED), event("Thing", "too", RED)));

        assertThat(source(engine(), RED_THINGS).payloads()).containsExactly("before", "after", "too");
    }

    @Test
    default void events_that_do_not_match_the_criteria_cause_no_conflict() {
        var decision = decisionOn(RED_THINGS);
        await(append(engine(), AppendCondition.none(), event("Other", "other type", RED),
                event("Thing", "other tag", BLUE), event("Thing", "no tag")));

        await(append(engine(), decision, event("Thing", "fine", RED)));
    }

    @Test
    default void of_two_appends_based_on_an_empty_history_the_second_is_rejected() {
        var decision = decisionOn(RED_THINGS);
        await(append(engine(), decision, event("Thing", "first", RED)));

        assertRefused(append(engine(), decision, event("Thing", "second", RED)));
    }

    @Test
    default void of_two_open_transactions_the_second_to_commit_is_rejected() {
        var decision = decisionOn(RED_THINGS);
        var late = await(engine().appendEvents(decision, null, List.of(event("Thing", "late", RED))));
        var early = await(engine().appendEvents(decision, null, List.of(event("Thing", "early", RED))));
        await(commit(early));

        assertRefused(commit(late));

        assertThat(source(engine(), RED_THINGS).payloads()).containsExactly("early");
    }

    @Test
    default void a_condition_without_a_marker_conflicts_with_any_matching_event() {
        var first = AppendCondition.withCriteria(RED_THINGS);
        await(append(engine(), AppendCondition.none(), event("Other", "other", RED)));
        await(append(engine(), first, event("Thing", "first", RED)));

        assertRefused(append(engine(), first, event("Thing", "second", RED)));
    }

    @Test
    default void an_intersection_of_tags_conflicts_only_with_events_that_have_all_tags() {
        var decision = decisionOn(RED_AND_BIG);
        await(append(engine(), AppendCondition.none(), event("Thing", "red", RED), event("Thing", "big", BIG)));
        await(append(engine(), decision, event("Thing", "fine", BLUE)));
        await(append(engine(), AppendCondition.none(), event("Other", "both", BLUE, BIG, RED)));

        assertRefused(append(engine(), decision, event("Thing", "late", BLUE)));
    }

    @Test
    default void a_union_of_criteria_conflicts_with_events_of_either_side() {
        var decision = decisionOn(RED_OR_BIG_THINGS);
        await(append(engine(), AppendCondition.none(), event("Other", "neither", RED, BIG)));
        await(append(engine(), decision, event("Thing", "big", BIG)));

        assertRefused(append(engine(), decision, event("Thing", "late", RED)));
        var next = decisionOn(RED_OR_BIG_THINGS);
        await(append(engine(), AppendCondition.none(), event("Thing", "red", RED)));
        assertRefused(append(engine(), next, event("Thing", "late", BIG)));
    }

    @Test
    default void an_append_without_a_condition_never_conflicts() {
        await(append(engine(), AppendCondition.none(), event("Thing", "one", RED)));
        var begun = await(engine().appendEvents(AppendCondition.none(), null, List.of(event("Thing", "three", RED))));
        await(append(engine(), AppendCondition.none(), event("Thing", "two", RED)));
        await(commit(begun));

        assertThat(source(engine(), RED_THINGS).payloads()).containsExactly("one", "two", "three");
    }

    @Test
    default void a_rejected_append_succeeds_after_sourcing_again() {
        var decision = decisionOn(RED_THINGS);
        await(append(engine(), AppendCondition.none(), event("Thing", "meanwhile", RED)));
        assertRefused(append(engine(), decision, event("Thing", "late", RED)));

        await(append(engine(), decisionOn(RED_THINGS), event("Thing", "again", RED)));

        assertThat(source(engine(), RED_THINGS).payloads()).containsExactly("meanwhile", "again");
    }

    @Test
    default void the_marker_of_an_append_can_be_used_for_the_next_append() {
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
