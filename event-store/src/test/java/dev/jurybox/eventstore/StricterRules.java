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
    default void the_marker_of_an_append_does_not_hide_what_comes_right_after_it() {
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
    default void no_token_means_the_beginning() {
        await(append(engine(), AppendCondition.none(), event("Thing", "one", RED)));

        new Follower(engine(), startingFrom(null)).sees("one");
    }

    @Test
    default void an_instant_leaves_out_what_was_recorded_before_it() {
        await(append(engine(), AppendCondition.none(), event("Thing", "one", RED)));
        await(append(engine(), AppendCondition.none(), event("Thing", "two", RED)));
        var second = source(engine(), RED_THINGS).events().getLast().message().timestamp();

        new Follower(engine(), startingFrom(await(engine().tokenAt(second, null)))).sees("two");
    }

    @Test
    default void a_stream_that_is_closed_is_complete_and_silent() {
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
    default void whoever_waits_on_a_stream_is_told_that_it_is_closed() {
        var stream = engine().stream(startingFrom(await(engine().firstToken(null))), null);
        var told = new AtomicBoolean();
        stream.setCallback(() -> told.set(stream.isCompleted()));
        stream.close();

        await().untilTrue(told);
    }
}
