package dev.jurybox.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class HistoryStreamTest {

    private static final int EVENTS = 20;
    private static final List<Entry<EventMessage>> ENTRIES = IntStream.range(0, EVENTS)
            .<Entry<EventMessage>>mapToObj(i -> new SimpleEntry<>(
                    new GenericEventMessage(new MessageType("Thing", "1"), i)))
            .toList();

    @Test
    void no_event_is_lost_while_another_thread_polls_for_completion() {
        for (int round = 0; round < 5_000; round++) {
            var stream = new HistoryStream(ENTRIES);
            var asking = CompletableFuture.runAsync(() -> {
                while (!stream.isCompleted())
                    Thread.onSpinWait();
            });
            var seen = 0;
            while (stream.hasNextAvailable() && stream.peek().isPresent())
                seen += stream.next().isPresent() ? 1 : 0;

            assertThat(seen).as("round %d", round).isEqualTo(EVENTS);
            asking.join();
        }
    }
}
