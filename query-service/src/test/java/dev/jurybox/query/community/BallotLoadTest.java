package dev.jurybox.query.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.events.Choice;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.projection.apply.LockingBatchApplier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(SharedQueryService.class)
class BallotLoadTest {

    private static final AtomicInteger GENERATIONS = new AtomicInteger(9_000);
    private static final BallotChange CAST = new BallotChange(false, Choice.SHIP);
    private static final BallotChange CHANGED = new BallotChange(true, Choice.SKIP);
    private static final BallotChange RETRACTED = new BallotChange(true, null);

    private final BallotTables tables = new BallotTables();
    private final int generation = GENERATIONS.incrementAndGet();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    BallotLoadTest(QueryService service) {
        jdbc = service.rows();
        transaction = new TransactionTemplate(service.bean(PlatformTransactionManager.class));
    }

    @Test
    void loaded_ballots_equal_those_that_were_written_one_by_one() {
        var other = GENERATIONS.incrementAndGet();
        var random = new Random();
        var seed = random.nextLong();
        random.setSeed(seed);
        var standing = new HashMap<Ballot, Choice>();
        begin(generation);
        for (var batch = 0; batch < 40; batch++) {
            var words = words(random, standing);
            put(generation, words);
            put(other, words);
        }
        assertThat(rows(generation)).as("nobody reads what is not complete").isEmpty();
        complete(generation);

        assertThat(rows(generation)).as("seed %d", seed).isEqualTo(rows(other)).hasSize(standing.size());
        assertThat(jdbc.sql("select count(*) from ballot_change").query(Long.class).single()).isZero();
        var later = words(random, standing);
        put(generation, later);
        put(other, later);
        assertThat(rows(generation)).as("seed %d", seed).isEqualTo(rows(other)).hasSize(standing.size());
    }

    static Stream<List<BallotChange>> contradictions() {
        return Stream.of(
                List.of(CAST, CAST),
                List.of(CAST, CHANGED, CAST),
                List.of(CAST, RETRACTED, CAST, CAST),
                List.of(CHANGED),
                List.of(CHANGED, CAST),
                List.of(RETRACTED, CAST),
                List.of(CAST, RETRACTED, RETRACTED),
                List.of(CAST, RETRACTED, CHANGED));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void a_load_whose_events_contradict_each_other_is_not_completed(List<BallotChange> story) {
        load(story);

        assertThatThrownBy(() -> complete(generation)).isInstanceOf(RuntimeException.class);
        assertThat(rows(generation)).isEmpty();
    }

    static Stream<List<BallotChange>> stories() {
        return Stream.of(
                List.of(CAST, CHANGED, RETRACTED, CAST, CHANGED),
                List.of(CAST, RETRACTED, CAST, RETRACTED),
                List.of(new BallotChange(false, null), CAST));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void a_load_whose_events_follow_each_other_is_completed(List<BallotChange> story) {
        load(story);

        assertThatCode(() -> complete(generation)).doesNotThrowAnyException();
        assertThat(rows(generation)).hasSize(story.getLast().choice() == null ? 0 : 1);
    }

    @Test
    void each_step_may_be_repeated() {
        begin(generation);
        put(generation, word("ada", CAST));
        begin(generation);
        put(generation, word("ada", CHANGED));
        complete(generation);
        begin(generation);
        complete(generation);

        assertThat(rows(generation)).containsExactly(Map.of("tool", "espresso", "voter", "ada", "choice", "SKIP"));
    }

    @Test
    void dropped_ballots_are_gone_and_others_stay() {
        var loading = GENERATIONS.incrementAndGet();
        begin(loading);
        put(loading, word("ada", CAST));
        put(loading, word("ada", CHANGED));
        put(generation, word("ada", CAST));
        drop(loading);
        drop(loading);
        complete(loading);

        assertThat(rows(generation)).hasSize(1);
        assertThat(exists(loading)).isFalse();
        drop(generation);
        assertThat(exists(generation)).isFalse();
        assertThat(rows(generation)).isEmpty();
    }

    @Test
    void ballots_that_are_read_are_dropped_later() {
        put(generation, word("ada", CAST));
        transaction.executeWithoutResult(_ -> {
            assertThat(rows(generation)).hasSize(1);
            assertThat(elsewhere(() -> tables.drop(generation, jdbc))).isFalse();
        });

        assertThat(rows(generation)).hasSize(1);
        assertThat(elsewhere(() -> tables.drop(generation, jdbc))).isTrue();
        assertThat(exists(generation)).isFalse();
    }

    /** Rows of several partitions have the same one, so a step of it would delete ballots of other generations. */
    @Test
    void the_version_before_cannot_delete_ballots_by_their_ctid() {
        put(generation, word("ada", CAST));

        assertThatThrownBy(() -> jdbc.sql("""
                delete from ballot_box
                 where ctid = any (array(select ctid from ballot_box where generation = :generation limit 10000))""")
                .param("generation", generation).update())
                .hasStackTraceContaining("permission denied")
                .matches(failure -> !LockingBatchApplier.isPoison((RuntimeException) failure));
        assertThat(rows(generation)).hasSize(1);
    }

    private static <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread).join();
    }

    @Test
    void the_live_ballots_are_never_dropped() {
        var live = jdbc.sql("select live('community-tally')").query(Integer.class).single();

        assertThatThrownBy(() -> drop(live)).hasMessageContaining("is live");
    }

    private void load(List<BallotChange> story) {
        begin(generation);
        story.forEach(change -> put(generation, word("ada", change)));
    }

    /** Changes some ballots in ways that are possible. */
    private static SortedMap<Ballot, BallotChange> words(Random random, Map<Ballot, Choice> standing) {
        var words = new TreeMap<Ballot, BallotChange>();
        for (var voter = 0; voter < 30; voter++) {
            if (random.nextBoolean()) continue;
            var ballot = new Ballot("espresso", "voter-" + voter);
            var choices = new ArrayList<Choice>(List.of(Choice.values()));
            choices.add(null);
            var choice = choices.get(random.nextInt(choices.size()));
            words.put(ballot, new BallotChange(standing.containsKey(ballot), choice));
            if (choice == null) standing.remove(ballot);
            else
                standing.put(ballot, choice);
        }
        return words;
    }

    private static SortedMap<Ballot, BallotChange> word(String voter, BallotChange change) {
        return new TreeMap<>(Map.of(new Ballot("espresso", voter), change));
    }

    private void begin(int generation) {
        transaction.executeWithoutResult(_ -> tables.begin(generation, jdbc));
    }

    private void put(int generation, SortedMap<Ballot, BallotChange> words) {
        transaction.executeWithoutResult(_ -> tables.of(generation, jdbc).put(words));
    }

    private void complete(int generation) {
        transaction.executeWithoutResult(_ -> tables.complete(generation, jdbc));
    }

    private void drop(int generation) {
        transaction.executeWithoutResult(_ -> tables.drop(generation, jdbc));
    }

    private boolean exists(int generation) {
        return jdbc.sql("select to_regclass(ballot_table(:generation)) is not null")
                .param("generation", generation).query(Boolean.class).single();
    }

    private List<Map<String, @Nullable Object>> rows(int generation) {
        return jdbc.sql("select tool, voter, choice from ballot_box where generation = :generation order by voter")
                .param("generation", generation).query().listOfRows();
    }
}
