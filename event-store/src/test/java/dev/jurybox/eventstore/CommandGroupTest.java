package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import dev.jurybox.eventstore.BreakingDatabase.Moment;
import dev.jurybox.eventstore.CommandReceipt.Kind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of one unit of work are appended together, and each succeeds or fails alone. */
class CommandGroupTest {

    private static final EventCriteria ALL = IntStream.range(0, 5).<EventCriteria>mapToObj(i -> havingTags(tag(i)))
            .reduce(EventCriteria::or).orElseThrow();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestLog test = new TestLog();
    private final BreakingDatabase database = new BreakingDatabase(test.database);
    private final PostgresEventStorageEngine engine = TestLog.engineOn(database.asDataSource());

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        test.close();
    }

    @Test
    void each_command_has_the_id_the_positions_and_the_leaves_of_its_own_events() {
        var group = List.of(command(0, "a"), command(1, "b", "c"), command(2, "d"));
        append(sourced(), group);

        assertThat(group).extracting(command -> command.outcome().appended().orElseThrow().firstPosition())
                .containsExactly(1L, 2L, 4L);
        assertThat(test.log.after(0, 10)).extracting(StoredEvent::commandId)
                .containsExactly(group.get(0).id(), group.get(1).id(), group.get(1).id(), group.get(2).id());
        for (var command : group) {
            var appended = command.outcome().appended().orElseThrow();
            assertThat(appended.leaf()).isEqualTo(test.log.placeOf(appended.position()).leaf());
        }
    }

    /** With another engine on the log, conflicts are found by a query instead of in the cache. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_command_that_conflicts_fails_alone(boolean byAnotherEngine) throws InterruptedException {
        append(sourced(), List.of(command(4, "first")));
        var before = sourced();
        try (var other = test.engine()) {
            await(Given.append(byAnotherEngine ? other : engine, AppendCondition.none(),
                    event("Thing", "meanwhile", tag(1))));
        }
        var group = List.of(command(0, "a"), command(1, "b"), command(2, "c"));
        append(before, group);

        assertThat(group.get(1).outcome().failure()).get().isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(group.get(1).outcome().appended()).isEmpty();
        assertThat(payloads()).containsExactly("first", "meanwhile", "a", "c");
    }

    @Test
    void of_two_commands_of_a_group_with_the_same_boundary_the_second_conflicts() {
        var group = List.of(command(0, "a"), command(0, "b"));
        append(sourced(), group);

        assertThat(group.get(0).outcome().failure()).isEmpty();
        assertThat(group.get(1).outcome().failure()).get().isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(payloads()).containsExactly("a");
    }

    @Test
    void a_command_with_a_key_leaves_a_receipt_and_one_that_was_settled_before_fails_alone() {
        var key = CommandKey.of("ada", "paint", new byte[0]);
        append(sourced(), List.of(command(0, "a").named(key), command(1, "b")));
        var again = List.of(command(2, "c"), command(3, "d").named(key));
        append(sourced(), again);

        assertThat(engine.receipts().find(key.id())).get().extracting(CommandReceipt::kind).isEqualTo(Kind.APPLIED);
        assertThat(again.get(1).outcome().failure()).get().isInstanceOf(EventLogException.AlreadySettled.class);
        assertThat(payloads()).containsExactly("a", "b", "c");
    }

    @Test
    void a_command_beyond_a_limit_fails_alone() {
        var group = List.of(command(0, "a"), command(1, "x".repeat(AppendLimits.DEFAULT.payloadBytesMax() + 1)));
        append(sourced(), group);

        assertThat(group.get(1).outcome().failure()).get().isInstanceOf(EventLogException.Refused.class);
        assertThat(payloads()).containsExactly("a");
    }

    @Test
    void if_no_command_is_recordable_nothing_is_appended() {
        var group = List.of(command(1, "x".repeat(AppendLimits.DEFAULT.payloadBytesMax() + 1)));
        append(sourced(), group);

        assertThat(group.getFirst().outcome().failure()).get().isInstanceOf(EventLogException.Refused.class);
        assertThat(payloads()).isEmpty();
    }

    @Test
    void if_the_database_fails_no_command_is_appended_and_each_outcome_says_so() {
        var group = List.of(command(0, "a"), command(1, "b"));
        database.breakOnce(Moment.BEFORE_COMMIT);
        append(sourced(), group);

        assertThat(group).allSatisfy(command -> assertThat(command.outcome().failure()).get()
                .isInstanceOf(EventLogException.class));
        assertThat(payloads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void a_group_must_account_for_exactly_the_events_of_the_unit_of_work(int events) {
        var group = new CommandGroup(List.of(command(0, "a", "b").member()));

        assertThat(Given.inContext(context -> {
            context.putResource(CommandGroup.RESOURCE_KEY, group);
            return engine.appendEvents(sourced(), context,
                    Stream.<TaggedEventMessage<?>>generate(() -> event("Thing", "a", tag(0))).limit(events).toList());
        })).failsWithin(PATIENCE).withThrowableThat().withCauseInstanceOf(EventLogException.Refused.class);
    }

    private AppendCondition sourced() {
        return AppendCondition.withCriteria(ALL).withMarker(Given.source(engine, ALL).marker());
    }

    private List<String> payloads() {
        return Given.source(engine, ALL).payloads();
    }

    private void append(AppendCondition sourced, List<Painted> group) {
        await(Given.inContext(context -> {
            context.putResource(CommandGroup.RESOURCE_KEY,
                    new CommandGroup(group.stream().map(Painted::member).toList()));
            return engine.appendEvents(sourced, context, group.stream().flatMap(Painted::events).toList())
                    .thenCompose(Given::commit);
        }));
    }

    private static Painted command(int tag, String... payloads) {
        return new Painted(UUID.randomUUID(), tag(tag), List.of(payloads));
    }

    private static Tag tag(int number) {
        return Tag.of("number", Integer.toString(number));
    }

    /** A command that leads to events with one tag, and depends on all events with it. */
    private record Painted(
            UUID id, Tag tag, List<String> payloads, AppendOutcome outcome, @Nullable CommandKey key) {

        Painted(UUID id, Tag tag, List<String> payloads) {
            this(id, tag, payloads, new AppendOutcome(id.toString()), null);
        }

        Painted named(CommandKey name) {
            return new Painted(id, tag, payloads, outcome, name);
        }

        CommandGroup.Member member() {
            return new CommandGroup.Member(outcome, havingTags(tag), payloads.size(), key);
        }

        Stream<TaggedEventMessage<?>> events() {
            return payloads.stream().map(payload -> event("Thing", payload, tag));
        }
    }
}
