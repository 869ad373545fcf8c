package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagedSourcingTest {

    private static final Tag RED = Tag.of("colour", "red");
    private static final Tag BIG = Tag.of("size", "big");
    private static final EventCriteria RED_OR_BIG = havingTags(RED).andBeingOneOfTypes("Thing", "Other")
            .or(havingTags(BIG).andBeingOneOfTypes("Other"));

    private final TestLog test = new TestLog();
    private final PostgresEventStorageEngine engine = test.engine();

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        test.close();
    }

    /** Some match two criteria, some none; the pages end within each type. */
    @Test
    void pages_are_what_is_sourced_without_pages_in_the_same_order() {
        given(2 * HistoryPages.EVENTS_MAX + 7);

        var paged = taken(source(engine, RED_OR_BIG));

        var whole = Given.source(engine, RED_OR_BIG);
        assertThat(paged.payloads()).hasSizeGreaterThan(HistoryPages.EVENTS_MAX).isEqualTo(whole.payloads());
        assertThat(paged.marker()).isEqualTo(whole.marker());
    }

    @Test
    void a_history_that_ends_with_a_page_or_is_empty_ends_with_its_marker() {
        var empty = taken(source(engine, RED_OR_BIG));
        await(append(engine, AppendCondition.none(), things(HistoryPages.EVENTS_MAX)));

        assertThat(empty.payloads()).isEmpty();
        assertThat(taken(source(engine, RED_OR_BIG)).payloads()).hasSize(HistoryPages.EVENTS_MAX);
        assertThat(taken(source(engine, RED_OR_BIG)).marker()).isNotEqualTo(empty.marker());
    }

    /** The decision has not seen it, so it must not be appended. */
    @Test
    void an_event_that_is_appended_while_pages_are_read_is_not_among_them_and_rejects_the_append() {
        await(append(engine, AppendCondition.none(), things(2 * HistoryPages.EVENTS_MAX)));
        var stream = source(engine, RED_OR_BIG);
        await(append(engine, AppendCondition.none(), event("Thing", "meanwhile", RED)));
        var seen = taken(stream);
        var condition = AppendCondition.withCriteria(RED_OR_BIG).withMarker(seen.marker());

        assertThat(seen.payloads()).hasSize(2 * HistoryPages.EVENTS_MAX).doesNotContain("meanwhile");
        assertThatThrownBy(() -> await(append(engine, condition, event("Thing", "late", RED))))
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    /** Memory holds one page: what is further on is not there when the database is not. */
    @Test
    void a_page_is_read_when_the_one_before_is_taken_and_its_failure_is_that_of_the_stream() throws Exception {
        await(append(engine, AppendCondition.none(), things(3 * HistoryPages.EVENTS_MAX)));
        var database = test.pool();
        try (var other = TestLog.engineRemembering(10, database)) {
            var stream = source(other, RED_OR_BIG);
            database.close();
            var taken = new ArrayList<MessageStream.Entry<EventMessage>>();
            while (stream.hasNextAvailable())
                taken.add(stream.next().orElseThrow());

            assertThat(taken).hasSize(HistoryPages.EVENTS_MAX);
            assertThat(stream.isCompleted()).isTrue();
            assertThat(stream.error()).get().isInstanceOf(EventLogException.Unavailable.class);
        }
    }

    @Test
    void criteria_without_types_are_refused() {
        assertThatThrownBy(() -> taken(open(engine, havingTags(RED)))).rootCause()
                .isInstanceOf(EventLogException.Refused.class).hasMessageContaining("by types and one tag");
    }

    @Test
    void other_criteria_in_the_context_are_sourced_as_ever() {
        await(append(engine, AppendCondition.none(), things(1)));

        assertThat(Given.<Boolean>inContext(context -> {
            PagedSourcing.of(RED_OR_BIG, context);
            var stream = engine.source(SourcingCondition.conditionFor(havingTags(RED)), context);
            return stream.reduce(false, (_, _) -> true);
        }).join()).isTrue();
    }

    private void given(int events) {
        for (int i = 0; i < events; i += 100) {
            var begin = i;
            await(append(engine, AppendCondition.none(), IntStream.range(begin, Math.min(begin + 100, events))
                    .mapToObj(n -> switch (n % 5) {
                        case 0 -> event("Other", "both " + n, RED, BIG);
                        case 1 -> event("Thing", "big thing " + n, BIG);
                        case 2 -> event("Other", "big " + n, BIG);
                        default -> event("Thing", "red " + n, RED);
                    }).toArray(TaggedEventMessage[]::new)));
        }
    }

    private static TaggedEventMessage<?>[] things(int count) {
        return IntStream.range(0, count).mapToObj(i -> event("Thing", "thing " + i, RED))
                .toArray(TaggedEventMessage[]::new);
    }

    private static MessageStream<EventMessage> source(PostgresEventStorageEngine engine, EventCriteria criteria) {
        var stream = open(engine, criteria);
        await().until(stream::hasNextAvailable);
        return stream;
    }

    private static MessageStream<EventMessage> open(PostgresEventStorageEngine engine, EventCriteria criteria) {
        return Given.<MessageStream<EventMessage>>inContext(context -> {
            PagedSourcing.of(criteria, context);
            return CompletableFuture
                    .completedFuture(engine.source(SourcingCondition.conditionFor(criteria), context));
        }).join();
    }

    private static Given.Seen taken(MessageStream<EventMessage> stream) {
        return new Given.Seen(await(stream.reduce(List.<MessageStream.Entry<EventMessage>>of(), (seen, entry) -> {
            var next = new ArrayList<>(seen);
            next.add(entry);
            return next;
        })));
    }
}
