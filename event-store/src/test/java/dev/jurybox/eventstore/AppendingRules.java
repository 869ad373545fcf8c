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
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.junit.jupiter.api.Test;

interface AppendingRules extends EngineUnderTest {

    @Test
    default void uncommitted_events_are_not_visible() {
        var transaction = begin("one");
        assertThat(source(engine(), RED_THINGS).payloads()).isEmpty();

        await(commit(transaction));
        assertThat(source(engine(), RED_THINGS).payloads()).containsExactly("one");
    }

    @Test
    default void a_rolled_back_transaction_appends_nothing_and_cannot_commit() {
        var transaction = begin("one");
        transaction.rollback(null);

        assertThatThrownBy(() -> await(commit(transaction))).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(source(engine(), RED_THINGS).payloads()).isEmpty();
    }

    @Test
    default void a_second_commit_fails_and_appends_nothing() {
        var transaction = begin("one");
        await(commit(transaction));

        assertThatThrownBy(() -> await(commit(transaction))).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(source(engine(), RED_THINGS).payloads()).containsExactly("one");
    }

    @Test
    default void transactions_are_ordered_by_their_commits() {
        var first = begin("one");
        var second = begin("two");
        await(commit(second));
        await(commit(first));

        assertThat(source(engine(), RED_THINGS).payloads()).containsExactly("two", "one");
    }

    @Test
    default void an_empty_append_writes_nothing_and_returns_the_origin_marker() {
        assertThat(await(append(engine(), AppendCondition.none()))).isEqualTo(ConsistencyMarker.ORIGIN);
        assertThat(await(append(engine(), AppendCondition.withCriteria(RED_THINGS))))
                .isEqualTo(ConsistencyMarker.ORIGIN);

        assertThat(source(engine(), RED_THINGS).payloads()).isEmpty();
    }

    @Test
    default void many_events_are_recorded_in_the_order_they_are_offered_in() {
        await(append(engine(), AppendCondition.none(), event("Other", "one", RED, BLUE), event("Thing", "two", RED),
                event("Third", "three", BIG, RED)));

        assertThat(source(engine(), havingTags(RED)).payloads()).containsExactly("one", "two", "three");
    }

    private AppendTransaction<?> begin(String payload) {
        return await(engine().appendEvents(AppendCondition.none(), null, List.of(event("Thing", payload, RED))));
    }
}
