package dev.jurybox.local.verify;

import dev.jurybox.local.process.BoundedWait;
import dev.jurybox.local.recount.PublishedBoard;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compares current answers, while events may be recorded. A current answer includes all events up to its position, and
 * may include later ones, so an answer about a tool may show what the tool had at any position between the one before
 * the question and the end of the log after it. Boards are compared when no event was recorded and no rank was pending
 * meanwhile.
 */
record CurrentComparison(LogSource log, RecountReader reader, AnswersAtPosition answers, AnswerComparison comparison) {

    private static final int ROWS_MAX = 10_000;
    private static final int ATTEMPTS = 20;
    /** So many attempts after the last event, no rank is pending any more if ranks are refreshed. */
    private static final int ATTEMPTS_TO_REFRESH = 10;
    private static final Duration PAUSE = Duration.ofMillis(300);

    void compareTools() {
        var before = reader.readToHead();
        var tools = before.comparableTools();
        var found = tools.stream()
                .map(tool -> answers.current("/api/tools/" + tool.tool(), before.position()))
                .toList();
        var later = reader.readSummariesToHead();
        for (var index = 0; index < tools.size(); index++) {
            var tool = tools.get(index);
            var possible = Stream.concat(Stream.of(tool), later.getOrDefault(tool.tool(), List.of()).stream());
            comparison.compare("tool " + tool.tool(), possible.map(AnswerValues::of).toList(), found.get(index));
        }
    }

    /** Returns whether they were compared, which they are not if events are recorded all the time. */
    boolean compareBoards() {
        var unchanged = 0;
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var before = reader.position();
            var recount = reader.readToHead();
            var boards = read(recount.position());
            unchanged = before == recount.position() ? unchanged + 1 : 0;
            var isRefreshed = boards.values().stream().allMatch(each -> each.pending() == 0);
            if (log.head() == recount.position() && (isRefreshed || unchanged >= ATTEMPTS_TO_REFRESH)) {
                boards.forEach((board, answer) -> compare(board, answer, recount));
                return true;
            }
            BoundedWait.pause(PAUSE);
        }
        return false;
    }

    private void compare(PublishedBoard board, BoardAnswer answer, RecountAtPosition recount) {
        var where = "board " + board.path();
        if (answer.pending() > 0) {
            comparison.differs(where + ", ranks still to be computed", 0, answer.pending());
        } else {
            new BoardComparison(comparison).compare(where, board, answer, recount);
        }
    }

    private Map<PublishedBoard, BoardAnswer> read(long position) {
        var boards = new EnumMap<PublishedBoard, BoardAnswer>(PublishedBoard.class);
        for (var board : PublishedBoard.values())
            boards.put(board, BoardAnswer.read(board, "", ROWS_MAX, path -> answers.current(path, position)));
        return boards;
    }
}
