package dev.jurybox.local.verify;

import dev.jurybox.local.recount.PublishedBoard;
import dev.jurybox.local.recount.ToolSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Compares answers as of a past position: each board, and some tools. There are limits of such questions per minute, so
 * the number of questions is limited too.
 */
record PastComparison(QueryAnswers answers, AnswerComparison comparison, Random random) {

    private static final int ROWS_MAX = 1_000;
    private static final int TOOLS_MAX = 20;

    void compare(RecountAtPosition recount) {
        var asOf = "asOf=" + recount.position();
        for (var board : PublishedBoard.values()) {
            new BoardComparison(comparison).compare("board %s as of %d".formatted(board.path(), recount.position()),
                    board, BoardAnswer.read(board, "&" + asOf, ROWS_MAX, answers::get), recount);
        }
        for (var tool : some(recount.comparableTools())) {
            comparison.compare("tool %s as of %d".formatted(tool.tool(), recount.position()), AnswerValues.of(tool),
                    answers.get("/api/tools/%s?%s".formatted(tool.tool(), asOf)));
        }
    }

    private List<ToolSummary> some(List<ToolSummary> tools) {
        var shuffled = new ArrayList<>(tools);
        shuffled.sort(Comparator.comparing(ToolSummary::tool));
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(TOOLS_MAX, shuffled.size()));
    }
}
