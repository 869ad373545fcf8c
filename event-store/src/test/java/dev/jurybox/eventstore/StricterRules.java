package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static dev.jurybox.eventstore.Given.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.axonframework.messaging.eventstreaming.StreamingCondition.startingFrom;

import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.junit.jupiter.api.Test;

/** Promises that Axon's Javadoc makes as well, and that its in-memory engine of 5.0.1 does not keep. */
interface StricterRules extends EngineUnderTest {

    @Test
    default void the_marker_of_an_append_does_not_hide_the_next_conflicting_event() {
        var mine = await(append(engine(), AppendCondition.withCriteria(RED_THINGS), event("Thing", "mine", RED)));
        await(append(engine(), AppendCondition.none(), event("Thing", "somebody else's", RED)));

        ConflictRules.assertRefused(append(engine(), AppendCondition.withCriteria(RED_THINGS).withMarker(mine),
                event("Thing", "late", RED)));
    }

    @Test
    default void a_source_that_starts_beyond_the_end_ends_at_once() {
        await(append(engine(), AppendCondition.none(), event("Thing", "one", RED)));
        var beyond = new GlobalIndexConsistencyMarker(1_000).position();

        assertThat(source(engine(), SourcingCondition.conditionFor(beyond, RED_THINGS)).payloads()).isEmpty();
    }

    @Test
    default void a_stream_without_a_token_starts_at_the_beginning() {
        await(append(engine(), AppendCondition.none(), event("Thing", "one", RED)));

        new Follower(engine(), startingFrom(null)).sees("one");
    }

    @Test
    default void a_token_at_an_instant_excludes_events_recorded_before_it() {
        await(append(engine(), AppendCondition.none(), event("Thing", "one", RED)));
        await(append(engine(), AppendCondition.none(), event("Thing", "two", RED)));
        var second = source(engine(), RED_THINGS).events().getLast().message().timestamp();

        new Follower(engine(), startingFrom(await(engine().tokenAt(second, null)))).sees("two");
    }

    @Test
    default void a_closed_stream_is_complete_and_delivers_nothing() {
        await(append(engine(), AppendCondition.none(), event("Thing", "one", RED)));
        var follower = new Follower(engine(), startingFrom(await(engine().latestToken(null))));
        follower.close();
        await(append(engine(), AppendCondition.none(), event("Thing", "two", RED)));
        new Follower(engine(), startingFrom(await(engine().firstToken(null)))).sees("one", "two");

        assertThat(follower.stream.isCompleted()).isTrue();
        assertThat(follower.stream.hasNextAvailable()).isFalse();
        assertThat(follower.stream.next()).isEmpty();
        assertThat(follower.seen).isEmpty();
    }

    @Test
    default void closing_a_stream_invokes_its_callback() {
        var stream = engine().stream(startingFrom(await(engine().firstToken(null))), null);
        var told = new AtomicBoolean();
        stream.setCallback(() -> told.set(stream.isCompleted()));
        stream.close();

        await().untilTrue(told);
    }
}
