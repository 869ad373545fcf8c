package dev.jurybox.query.ranking.history;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.progress.AsOfPosition;
import dev.jurybox.query.ranking.AnyHistory;
import dev.jurybox.query.ranking.RankingProjection;
import dev.jurybox.query.ranking.Reading;
import dev.jurybox.query.ranking.SnapshotIntervals;
import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.RankChange;
import dev.jurybox.query.ranking.rules.StandardBoards;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Compares historical ranks with those of an independent {@link Reading}, for a log of three snapshot intervals that
 * has random events around their boundaries.
 */
class HistoricalLeaderboardsTest {

    private static final int WRITTEN_AT_RANDOM = 300;
    private static final int LOOKED_AT = 8;
    private static final AddressNetwork ASKER = new AddressNetwork(1, 1);
    private static final int LAST_OF_A_CHAPTER = SnapshotIntervals.POSITIONS;

    private static final AnyHistory HISTORY = new AnyHistory("amaro", "barolo", "campari", "dolcetto", "enantio");
    private static final List<JuryboxEvent> EVENTS = new ArrayList<>();
    private static TestTopic topic;
    private static String database;
    private static QueryService service;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        HISTORY.begin().forEach(HistoricalLeaderboardsTest::append);
        atRandom();
        crowdUntil("first-crowd", SnapshotIntervals.POSITIONS - WRITTEN_AT_RANDOM / 2);
        atRandom();
        crowdUntil("second-crowd", 2 * SnapshotIntervals.POSITIONS - WRITTEN_AT_RANDOM / 2);
        atRandom();
        topic.send(EVENTS.toArray(JuryboxEvent[]::new));
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
        await().atMost(ofSeconds(60)).until(
                () -> service.bean(AsOfPosition.class).position(Set.of(RankingProjection.NAME)) == EVENTS.size());
    }

    private static void atRandom() {
        for (int i = 0; i < WRITTEN_AT_RANDOM; i++) {
            append(EVENTS.size() == LAST_OF_A_CHAPTER ? HISTORY.next(EVENTS.getLast().subject()) : HISTORY.next());
        }
    }

    private static void crowdUntil(String tool, int position) {
        append(registered(tool));
        for (var vote : crowd(tool, position - EVENTS.size(), SHIP))
            append(vote);
    }

    private static void append(JuryboxEvent event) {
        EVENTS.add(event);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void historical_ranks_match_a_full_replay_in_the_first_snapshot_interval() {
        assertAsTheyWere(HISTORY.begin().size() + 1, HISTORY.begin().size() + WRITTEN_AT_RANDOM);
    }

    @Test
    void historical_ranks_match_a_full_replay_at_the_end_of_a_snapshot_interval() {
        assertAsTheyWere(SnapshotIntervals.POSITIONS - 3, SnapshotIntervals.POSITIONS);
    }

    @Test
    void historical_ranks_match_a_full_replay_at_the_start_of_a_snapshot_interval() {
        assertAsTheyWere(SnapshotIntervals.POSITIONS + 1, SnapshotIntervals.POSITIONS + WRITTEN_AT_RANDOM / 2);
    }

    @Test
    void historical_ranks_match_a_full_replay_around_the_start_of_the_last_interval() {
        assertAsTheyWere(2 * SnapshotIntervals.POSITIONS - 3, 2 * SnapshotIntervals.POSITIONS + 3);
    }

    @Test
    void historical_ranks_match_a_full_replay_in_the_last_snapshot_interval() {
        assertAsTheyWere(2 * SnapshotIntervals.POSITIONS + 4, EVENTS.size());
    }

    @Test
    void a_change_across_a_snapshot_interval_boundary_is_one_rank_change() {
        var tool = EVENTS.get(LAST_OF_A_CHAPTER).subject();
        assertThat(EVENTS.get(LAST_OF_A_CHAPTER - 1).subject()).isEqualTo(tool);

        assertAsTheyWere(LAST_OF_A_CHAPTER - 1, LAST_OF_A_CHAPTER + 1, tool);
    }

    @Test
    void a_rebuild_of_rankings_is_equal_and_stores_as_many_snapshots() {
        var path = "/api/admin/projections/rankings/rebuilds";
        assertThat(service.administer("POST", path).statusCode()).isEqualTo(202);

        var built = await().atMost(ofSeconds(60)).until(
                () -> json(service.administer("GET", path + "/2").body()),
                view -> !view.path("state").asString().equals("BUILDING"));

        assertThat(built.path("equal").asBoolean()).as(built.toString()).isTrue();
        assertThat(openings(2)).isEqualTo(openings(1)).isPositive();
    }

    private static long openings(int generation) {
        return QueryService.rows(database)
                .sql("select count(*) from standing_opening where generation = :generation")
                .param("generation", generation)
                .query(Long.class)
                .single();
    }

    /**
     * An integrity violation would be attributed to an event and its tool would be parked, so the database must raise
     * another error.
     */
    @Test
    void writes_of_an_older_version_fail_without_an_integrity_violation() {
        var writing = QueryService.rows(database).sql("""
                insert into standing (generation, tool, registered, name, category, retired, seats, scores, ship, skip,
                                      dirty)
                values (1, 'older', 1, 'Older', 'Kitchen', false, 0, 0, 0, 0, true)""");

        assertThatThrownBy(writing::update)
                .isInstanceOf(DataAccessException.class)
                .isNotInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("older than its database");
    }

    private static void assertAsTheyWere(int first, int last) {
        var step = Math.max(1, (last - first) / LOOKED_AT);
        for (int position = first; position <= last; position += step) {
            assertAsTheyWere(position - 1, position, EVENTS.get(position - 1).subject());
        }
    }

    private static void assertAsTheyWere(int from, int to, String tool) {
        assertThat(service.bean(HistoricalLeaderboards.class).moved(tool, from, to, ASKER))
                .as("where %s came from position %d to %d, %s", tool, from, to, HISTORY)
                .isEqualTo(new RankChanges(moves(tool, from, to), false));
    }

    private static List<RankChange> moves(String tool, int from, int to) {
        var before = new Reading(EVENTS.subList(0, from));
        var after = new Reading(EVENTS.subList(0, to));
        if (before.isOff(tool) || after.isOff(tool)) return List.of();
        return Stream
                .of(StandardBoards.VERDICT, StandardBoards.COMMUNITY, StandardBoards.PANEL,
                        StandardBoards.CONTROVERSIAL)
                .map(board -> move(board, tool, before.ranking(board), after.ranking(board)))
                .filter(rankChange -> rankChange.from() != null || rankChange.to() != null)
                .toList();
    }

    private static RankChange move(Board board, String tool, List<String> before, List<String> after) {
        var passed = after.stream()
                .filter(other -> before.contains(tool) && after.contains(tool))
                .filter(other -> before.indexOf(other) < before.indexOf(tool) != after.indexOf(other) < after
                        .indexOf(tool))
                .toList();
        return new RankChange(board.name(), place(before, tool), place(after, tool), passed, passed.size());
    }

    private static @Nullable Long place(List<String> ranking, String tool) {
        return ranking.contains(tool) ? ranking.indexOf(tool) + 1L : null;
    }
}
