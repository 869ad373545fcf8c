package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TailStreamTest {

    private static final Tag RED = Tag.of("colour", "red");

    private final TestLog test = new TestLog();
    private final PostgresEventStorageEngine engine = test.engine();
    private final List<Long> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        test.close();
    }

    @Test
    void what_was_there_before_and_what_comes_after_is_seen_once_and_in_order() {
        write(1_500);
        follow(StreamingCondition.startingFrom(await(engine.firstToken(null))));
        write(1_500);

        await().untilAsserted(() -> assertThat(seen).hasSize(3_000));
        assertThat(seen).containsExactlyElementsOf(IntStream.rangeClosed(1, 3_000).mapToObj(Long::valueOf).toList());
    }

    @Test
    void it_starts_after_its_token() {
        write(10);
        follow(StreamingCondition.startingFrom(await(engine.latestToken(null))));
        write(2);

        await().untilAsserted(() -> assertThat(seen).containsExactly(11L, 12L));
    }

    @Test
    void only_what_matches_is_seen() {
        var red = EventCriteria.havingTags(RED);
        follow(StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(0), red));
        await(append(engine, AppendCondition.none(), event("Thing", "plain"), event("Thing", "red", RED),
                event("Thing", "plain"), event("Other", "red too", RED)));

        await().untilAsserted(() -> assertThat(seen).containsExactly(2L, 4L));
    }

    @Test
    void a_closed_stream_is_complete_and_silent() {
        var stream = follow(StreamingCondition.startingFrom(await(engine.firstToken(null))));
        stream.close();
        write(1);
        var witness = new CopyOnWriteArrayList<Long>();
        follow(StreamingCondition.startingFrom(null), witness);

        await().untilAsserted(() -> assertThat(witness).hasSize(1));
        assertThat(stream.isCompleted()).isTrue();
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(seen).isEmpty();
    }

    private void write(int events) {
        IntStream.range(0, events)
                .mapToObj(i -> append(engine, AppendCondition.none(), event("Thing", "subject " + i % 5)))
                .toList()
                .forEach(Given::await);
    }

    private MessageStream<EventMessage> follow(StreamingCondition condition) {
        return follow(condition, seen);
    }

    private MessageStream<EventMessage> follow(StreamingCondition condition, List<Long> seen) {
        var stream = engine.stream(condition, null);
        stream.setCallback(() -> drain(stream, seen));
        return stream;
    }

    private static void drain(MessageStream<EventMessage> stream, List<Long> seen) {
        synchronized (seen) {
            for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
                seen.add(TrackingToken.fromContext(entry.get()).orElseThrow().position().orElseThrow());
            }
        }
    }
}
