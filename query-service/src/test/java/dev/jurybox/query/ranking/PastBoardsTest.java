package dev.jurybox.query.ranking;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.freshness.AsOf;
import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A log of three chapters, written at random where they meet. What is told of it is held against another reading. */
class PastBoardsTest {

    private static final int WRITTEN_AT_RANDOM = 300;
    private static final int LOOKED_AT = 8;

    private static final AnyHistory HISTORY = new AnyHistory("amaro", "barolo", "campari", "dolcetto", "enantio");
    private static final List<JuryboxEvent> EVENTS = new ArrayList<>();
    private static TestTopic topic;
    private static QueryService service;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        HISTORY.begin().forEach(PastBoardsTest::append);
        atRandom();
        crowdUntil("first-crowd", Chapter.POSITIONS - WRITTEN_AT_RANDOM / 2);
        atRandom();
        crowdUntil("second-crowd", 2 * Chapter.POSITIONS - WRITTEN_AT_RANDOM / 2);
        atRandom();
        topic.send(EVENTS.toArray(JuryboxEvent[]::new));
        service = QueryService.start(QueryService.newDatabase(), topic);
        await().until(() -> service.bean(AsOf.class).position() == EVENTS.size());
    }

    private static void atRandom() {
        for (int i = 0; i < WRITTEN_AT_RANDOM; i++)
            append(HISTORY.next());
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
    void places_are_as_they_were_in_the_first_chapter() {
        assertAsTheyWere(HISTORY.begin().size() + 1, HISTORY.begin().size() + WRITTEN_AT_RANDOM);
    }

    @Test
    void places_are_as_they_were_where_a_chapter_ended() {
        assertAsTheyWere(Chapter.POSITIONS - 3, Chapter.POSITIONS);
    }

    @Test
    void places_are_as_they_were_where_a_chapter_began() {
        assertAsTheyWere(Chapter.POSITIONS + 1, Chapter.POSITIONS + WRITTEN_AT_RANDOM / 2);
    }

    @Test
    void places_are_as_they_were_on_both_sides_of_the_last_chapters_beginning() {
        assertAsTheyWere(2 * Chapter.POSITIONS - 3, 2 * Chapter.POSITIONS + 3);
    }

    @Test
    void places_are_as_they_were_in_the_last_chapter() {
        assertAsTheyWere(2 * Chapter.POSITIONS + 4, EVENTS.size());
    }

    private static void assertAsTheyWere(int first, int last) {
        var boards = service.bean(PastBoards.class);
        var step = Math.max(1, (last - first) / LOOKED_AT);
        for (int position = first; position <= last; position += step) {
            var tool = EVENTS.get(position - 1).subject();
            assertThat(boards.moves(tool, position - 1, position))
                    .as("what position %d did to %s, %s", position, tool, HISTORY)
                    .isEqualTo(moves(tool, position));
        }
    }

    private static List<Move> moves(String tool, int position) {
        var before = new Reading(EVENTS.subList(0, position - 1));
        var after = new Reading(EVENTS.subList(0, position));
        if (before.isOff(tool) || after.isOff(tool)) return List.of();
        return Stream.of(Board.VERDICT, Board.COMMUNITY, Board.PANEL, Board.CONTROVERSIAL)
                .map(board -> move(board, tool, before.ranking(board), after.ranking(board)))
                .filter(move -> move.from() != null || move.to() != null)
                .toList();
    }

    private static Move move(Board board, String tool, List<String> before, List<String> after) {
        var passed = after.stream()
                .filter(other -> before.contains(tool) && after.contains(tool))
                .filter(other -> before.indexOf(other) < before.indexOf(tool) != after.indexOf(other) < after
                        .indexOf(tool))
                .toList();
        return new Move(board, place(before, tool), place(after, tool), passed);
    }

    private static @Nullable Long place(List<String> ranking, String tool) {
        return ranking.contains(tool) ? ranking.indexOf(tool) + 1L : null;
    }
}
