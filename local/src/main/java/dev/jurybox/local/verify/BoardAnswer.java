package dev.jurybox.local.verify;

import dev.jurybox.local.recount.PublishedBoard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The rows of a board from its top.
 *
 * @param pending how many ranks were still to be computed at most
 * @param truncated whether the board has more rows
 */
record BoardAnswer(List<JsonNode> rows, long pending, boolean truncated) {

    private static final int PAGE_ROWS = 100;

    /** @param query the further parameters */
    static BoardAnswer read(PublishedBoard board, String query, int rowsMax, Function<String, JsonNode> answers) {
        var path = "/api/leaderboards/%s?limit=%d%s".formatted(board.path(), PAGE_ROWS, query);
        var rows = new ArrayList<JsonNode>();
        var pending = 0L;
        var page = answers.apply(path);
        while (true) {
            page.path("rows").forEach(rows::add);
            pending = Math.max(pending, page.path("pending").asLong(0));
            var next = page.path("next").asString("");
            if (next.isEmpty() || rows.size() >= rowsMax) return new BoardAnswer(rows, pending, !next.isEmpty());
            page = answers.apply(path + "&cursor=" + next);
        }
    }
}
