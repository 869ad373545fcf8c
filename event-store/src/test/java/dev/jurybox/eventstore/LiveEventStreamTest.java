package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveEventStreamTest {

    private final TestLog test = new TestLog();
    private final PostgresEventStorageEngine engine = test.engine();

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        test.close();
    }

    @Test
    void each_event_is_streamed_once_and_in_order_across_pages() {
        write(1_500);
        var follower = new Follower(engine, StreamingCondition.startingFrom(await(engine.firstToken(null))));
        write(1_500);

        await().untilAsserted(() -> assertThat(follower.seen).hasSize(3_000));
        assertThat(follower.seen)
                .extracting(entry -> Follower.token(entry).position().orElseThrow())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 3_000).boxed().toList());
    }

    @Test
    void a_callback_that_fails_ends_its_stream_with_that_failure() {
        var stream = engine.stream(StreamingCondition.startingFrom(null), null);
        stream.setCallback(() -> {
            if (stream.hasNextAvailable()) throw new IllegalStateException("cannot take it");
        });
        write(1);

        await().untilAsserted(() -> assertThat(stream.error()).hasValueSatisfying(
                error -> assertThat(error).hasMessage("cannot take it")));
        while (stream.next().isPresent()) {
        }
        assertThat(stream.isCompleted()).isTrue();
    }

    private void write(int events) {
        IntStream.range(0, events)
                .mapToObj(i -> append(engine, AppendCondition.none(), event("Thing", "subject " + i % 5)))
                .toList()
                .forEach(Given::await);
    }
}
