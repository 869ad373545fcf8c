package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static dev.jurybox.eventstore.Given.source;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.messaging.eventstreaming.EventCriteria.either;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import dev.jurybox.eventstore.Given.Seen;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An engine answers from memory what it has sourced before, and never with anything but what the log contains. */
class HistoryCacheTest {

    private static final long SEED = Long.getLong("history.seed", 20_261_130);
    private static final int TAGS = 4;

    /** What was sourced of a tag, and the events that the log had of it at that head. */
    private record Sourced(String tag, Seen seen) {

        long head() {
            return GlobalIndexConsistencyMarker.position(seen.marker());
        }
    }

    private final TestLog test = new TestLog();
    private final PostgresEventStorageEngine engine = test.engine();

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        test.close();
    }

    @Test
    void what_was_sourced_before_is_not_read_again() throws SQLException {
        await(append(engine, AppendCondition.none(), thing("a", "espresso")));
        source(engine, things("espresso"));
        await(append(engine, AppendCondition.none(), thing("b", "kettle")));
        deleteTags();

        assertThat(source(engine, things("espresso")).payloads()).containsExactly("a");
        assertThat(source(engine, either(things("espresso"), things("kettle"))).payloads()).containsExactly("a");
        assertThat(source(engine, things("kettle")).payloads()).isEmpty();
    }

    @Test
    void what_is_sourced_is_counted() throws InterruptedException {
        var meters = new SimpleMeterRegistry();
        try (var counting = test.engineCounting(meters)) {
            await(append(counting, AppendCondition.none(), thing("a", "espresso")));
            for (int i = 0; i < 3; i++)
                source(counting, either(things("espresso"), things("kettle")));
        }

        assertThat(meters.get("event.log.sourced").tag("from", "memory").counter().count()).isEqualTo(2);
        assertThat(meters.get("event.log.sourced").tag("from", "log").counter().count()).isEqualTo(4);
    }

    @Test
    void nothing_is_known_of_a_log_whose_head_has_fallen_back() {
        var cache = new HistoryCache();
        var lookup = new TagQuery("tool=espresso", new TypeNames(List.of(), "{}"), List.of());
        cache.keep(lookup, List.of(HistoryCacheModelTest.event(3)), at(5));
        var known = cache.find(List.of(lookup));

        assertThat(cache.validate(known, at(5))).isTrue();
        assertThat(cache.validate(known, at(4))).isFalse();
        assertThat(cache.find(List.of(lookup)).contains(lookup)).isFalse();
    }

    @Test
    void the_histories_that_were_sourced_last_are_kept() {
        var cache = new HistoryCache();
        var lookups = IntStream.range(0, 1_025)
                .mapToObj(i -> new TagQuery("tool=" + i, new TypeNames(List.of(), "{}"), List.of())).toList();
        lookups.forEach(lookup -> cache.keep(lookup, List.of(HistoryCacheModelTest.event(3)), at(5)));

        assertThat(cache.find(lookups).events()).hasSize(1_024).doesNotContainKey(lookups.getFirst());
    }

    @Test
    void an_append_of_another_engine_is_seen_at_once() throws InterruptedException {
        await(append(engine, AppendCondition.none(), thing("a", "espresso")));
        source(engine, things("espresso"));
        try (var other = test.engine()) {
            await(append(other, AppendCondition.none(), thing("b", "espresso")));
        }

        assertThat(source(engine, things("espresso")).payloads()).containsExactly("a", "b");
    }

    @Test
    void after_an_append_of_its_own_an_engine_keeps_what_it_sources() throws Exception {
        await(append(engine, AppendCondition.none(), thing("a", "espresso")));
        source(engine, things("espresso"));
        try (var other = test.engine()) {
            await(append(other, AppendCondition.none(), thing("b", "espresso")));
        }
        source(engine, things("espresso"));
        await(append(engine, AppendCondition.none(), thing("c", "kettle")));
        source(engine, things("espresso"));
        deleteTags();

        assertThat(source(engine, things("espresso")).payloads()).containsExactly("a", "b");
    }

    /** It notices that another engine has appended, and begins again at a later head. */
    @Test
    void an_engine_that_does_not_append_keeps_what_it_sources() throws Exception {
        try (var other = test.engine()) {
            await(append(engine, AppendCondition.none(), thing("a", "espresso")));
            await(append(other, AppendCondition.none(), thing("b", "espresso")));
        }
        for (int i = 0; i < 4; i++)
            assertThat(source(engine, things("espresso")).payloads()).containsExactly("a", "b");
        deleteTags();

        assertThat(source(engine, things("espresso")).payloads()).containsExactly("a", "b");
    }

    @Test
    void a_long_history_is_read_from_the_log() throws SQLException {
        await(append(engine, AppendCondition.none(),
                IntStream.rangeClosed(1, 17).mapToObj(i -> thing("e" + i, "long")).toArray(TaggedEventMessage[]::new)));
        assertThat(source(engine, things("long")).payloads()).hasSize(17);
        deleteTags();

        assertThat(source(engine, things("long")).payloads()).isEmpty();
    }

    @Test
    void other_types_and_other_tags_are_other_histories() {
        var red = Tag.of("colour", "red");
        await(append(engine, AppendCondition.none(), thing("a", "espresso")));
        await(append(engine, AppendCondition.none(), event("Thing", "b", tag("espresso"), red)));
        await(append(engine, AppendCondition.none(), event("Other", "c", tag("espresso"))));

        for (int i = 0; i < 2; i++) {
            assertThat(source(engine, things("espresso")).payloads()).containsExactly("a", "b");
            assertThat(source(engine, havingTags(tag("espresso"))).payloads()).containsExactly("a", "b", "c");
            assertThat(source(engine, havingTags(tag("espresso"), red)).payloads()).containsExactly("b");
        }
    }

    @Test
    void what_two_engines_source_while_both_append_is_what_the_log_has_at_their_heads() throws InterruptedException {
        var chance = new Chance(SEED);
        var sourced = new ArrayList<CompletableFuture<Sourced>>();
        try (var other = test.engine()) {
            for (int round = 0; round < 150; round++) {
                var appends = new ArrayList<CompletableFuture<?>>();
                for (int i = chance.upTo(5); i > 0; i--) {
                    var writer = round % 10 == 0 && chance.upTo(2) == 1 ? other : engine;
                    var tag = "tool-" + chance.upTo(TAGS);
                    appends.add(append(writer, AppendCondition.none(), thing(round + "/" + i + " " + tag, tag)));
                    var reader = chance.upTo(4) == 1 ? other : engine;
                    sourced.add(inBackground(reader, "tool-" + chance.upTo(TAGS)));
                }
                appends.forEach(Given::await);
                sourced.add(inBackground(engine, "tool-" + chance.upTo(TAGS)));
            }
            sourced.forEach(Given::await);
        }

        var log = test.log.after(0, 10_000);
        assertThat(sourced).map(CompletableFuture::join).as("seed %d", SEED)
                .allSatisfy(one -> assertThat(one.seen().payloads()).isEqualTo(upTo(one.head(), one.tag(), log)));
    }

    private static LogPoint at(long position) {
        return new LogPoint(position, Instant.ofEpochSecond(position));
    }

    /** Tags that are gone from the log can only come from memory. */
    private void deleteTags() throws SQLException {
        test.asOwnerDo("alter table event_tag disable trigger all", "delete from event_tag");
    }

    private static TaggedEventMessage<?> thing(String payload, String tag) {
        return event("Thing", payload, tag(tag));
    }

    private static EventCriteria things(String tag) {
        return havingTags(tag(tag)).andBeingOneOfTypes("Thing");
    }

    private static Tag tag(String value) {
        return Tag.of("tool", value);
    }

    private static CompletableFuture<Sourced> inBackground(PostgresEventStorageEngine reader, String tag) {
        return CompletableFuture.supplyAsync(() -> new Sourced(tag, source(reader, things(tag))),
                Thread::startVirtualThread);
    }

    /** The payloads name their tag, so that the log can be searched without its tags. */
    private static List<String> upTo(long head, String tag, List<StoredEvent> log) {
        return log.stream().filter(event -> event.position() <= head)
                .map(event -> new String(event.payload(), UTF_8))
                .filter(payload -> payload.endsWith(" " + tag)).toList();
    }
}
