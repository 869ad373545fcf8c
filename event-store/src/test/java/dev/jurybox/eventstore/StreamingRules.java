package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.commit;
import static dev.jurybox.eventstore.Given.event;
import static dev.jurybox.eventstore.Given.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;
import static org.axonframework.messaging.eventstreaming.StreamingCondition.conditionFor;
import static org.axonframework.messaging.eventstreaming.StreamingCondition.startingFrom;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.junit.jupiter.api.Test;

interface StreamingRules extends EngineUnderTest {

    @Test
    default void a_stream_delivers_existing_and_later_events() {
        write("one", "two");
        var follower = followFrom(await(engine().firstToken(null)));
        write("three");
        write("four");

        follower.sees("one", "two", "three", "four");
        assertThat(follower.stream.isCompleted()).isFalse();
        assertThat(follower.stream.error()).isEmpty();
    }

    @Test
    default void a_stream_of_an_empty_log_sees_its_first_event() {
        var first = followFrom(await(engine().firstToken(null)));
        var latest = followFrom(await(engine().latestToken(null)));
        write("one");

        first.sees("one");
        latest.sees("one");
    }

    @Test
    default void a_stream_from_the_latest_token_delivers_only_later_events() {
        write("one", "two");
        var follower = followFrom(await(engine().latestToken(null)));
        write("three");

        follower.sees("three");
    }

    @Test
    default void the_token_of_an_entry_resumes_the_stream_after_it() {
        write("one", "two");
        write("three");
        var follower = followFrom(await(engine().firstToken(null)));
        follower.sees("one", "two", "three");

        followFrom(Follower.token(follower.seen.getFirst())).sees("two", "three");
        var last = followFrom(Follower.token(follower.seen.getLast()));
        write("four");
        last.sees("four");
    }

    @Test
    default void a_later_token_covers_an_earlier_one() {
        write("one", "two");
        var follower = followFrom(await(engine().firstToken(null)));
        follower.sees("one", "two");

        var earlier = Follower.token(follower.seen.getFirst());
        var later = Follower.token(follower.seen.getLast());
        assertThat(later.covers(earlier)).isTrue();
        assertThat(earlier.covers(later)).isFalse();
        assertThat(await(engine().latestToken(null)).covers(later)).isTrue();
    }

    @Test
    default void only_events_that_match_the_criteria_are_streamed() {
        var bigOrRedThings = RED_THINGS.or(havingTags(BIG));
        var follower = new Follower(engine(), conditionFor(await(engine().firstToken(null)), bigOrRedThings));
        await(append(engine(), AppendCondition.none(), event("Thing", "plain"), event("Thing", "red", RED),
                event("Other", "red, but other", RED), event("Thing", "both", RED, BIG), event("Thing", "blue", BLUE)));
        await(append(engine(), AppendCondition.none(), event("Other", "big, blue", BIG, BLUE)));

        follower.sees("red", "both", "big, blue");
    }

    @Test
    default void a_streamed_event_equals_the_sourced_event() {
        write("one");
        var sourced = source(engine(), RED_THINGS).events().getFirst().message();
        var follower = followFrom(await(engine().firstToken(null)));
        follower.sees("one");

        assertThat(follower.seen.getFirst().message())
                .extracting(Message::identifier, Message::type, Message::metadata, EventMessage::timestamp)
                .containsExactly(sourced.identifier(), sourced.type(), sourced.metadata(), sourced.timestamp());
    }

    @Test
    default void uncommitted_events_are_not_streamed() {
        var begun = await(engine().appendEvents(AppendCondition.none(), null, List.of(event("Thing", "late", RED))));
        var never = await(engine().appendEvents(AppendCondition.none(), null, List.of(event("Thing", "never", RED))));
        var follower = followFrom(await(engine().firstToken(null)));
        write("early");
        follower.sees("early");
        never.rollback(null);
        await(commit(begun));

        follower.sees("early", "late");
    }

    @Test
    default void a_token_at_an_instant_streams_events_recorded_from_then_on() {
        write("one", "two");
        var then = source(engine(), RED_THINGS).events().getFirst().message().timestamp();
        var before = followFrom(await(engine().tokenAt(then.minusSeconds(1), null)));
        var after = followFrom(await(engine().tokenAt(then.plusSeconds(3_600), null)));
        write("three");

        before.sees("one", "two", "three");
        after.sees("three");
    }

    @Test
    default void peek_does_not_consume_a_streamed_event() {
        write("one");
        var stream = engine().stream(startingFrom(await(engine().firstToken(null))), null);
        await().until(stream::hasNextAvailable);

        assertThat(stream.peek().map(entry -> entry.message().identifier()))
                .isEqualTo(stream.next().map(entry -> entry.message().identifier()))
                .isNotEmpty();
    }

    private Follower followFrom(TrackingToken token) {
        return new Follower(engine(), startingFrom(token));
    }

    private void write(String... payloads) {
        await(append(engine(), AppendCondition.none(), Stream.of(payloads)
                .map(payload -> event("Thing", payload, RED)).toArray(TaggedEventMessage<?>[]::new)));
    }
}
