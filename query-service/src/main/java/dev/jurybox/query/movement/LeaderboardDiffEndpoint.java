package dev.jurybox.query.movement;

import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.limits.AddressHashes;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.InvalidParameterException;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.ranking.history.AsOfReader;
import dev.jurybox.query.ranking.leaderboard.LeaderboardPages;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"rankings", "verdict-history", "community-tally"})
class LeaderboardDiffEndpoint {

    private final LeaderboardPages boards;
    private final LeaderboardDiffs diffs;
    private final AsOfReader asOfReader;
    private final AddressHashes addresses;
    private final ResponseRenderer renderer;

    LeaderboardDiffEndpoint(LeaderboardPages boards, LeaderboardDiffs diffs, AsOfReader asOfReader,
            AddressHashes addresses, ResponseRenderer renderer) {
        this.boards = boards;
        this.diffs = diffs;
        this.asOfReader = asOfReader;
        this.addresses = addresses;
        this.renderer = renderer;
    }

    /**
     * Returns which tools moved on a leaderboard between two positions.
     *
     * <p>A tool moved if its place is another one, or if it entered or left the board. A row has the place, the score,
     * the votes and the number of reviews before and after, the tools that it passed and that passed it, and the
     * positions of the changes of its verdicts in between, which GET /api/verdicts/{position}/explain explains. A tool
     * may also move without one: because others did, or by another score of the same verdict. On the hot board, votes
     * weigh less with time. Each board is by the rules then in force: if rules were adopted in between, they are a
     * cause too, and GET /api/rules names them.
     *
     * @param name the board
     * @param from the position before: a position of the log, an instant, or a day, which stands for its end in UTC
     * @param to the position after, in the same forms
     * @param category only tools of this category, with places of their own
     * @return A page of the tools that moved.
     */
    @AnswersProblems({ProblemType.UNKNOWN_BOARD, ProblemType.LOG_UNAVAILABLE, ProblemType.BUSY,
        ProblemType.TOO_MANY_REQUESTS})
    @GetMapping("/api/leaderboards/{name}/diff")
    RenderedResponse<LeaderboardDiff> leaderboardDiff(
            @PathVariable String name, @RequestParam String from, @RequestParam String to,
            @RequestParam @Nullable String category, @ModelAttribute PageRequest pageRequest,
            ConditionalRequest request, HttpServletRequest servletRequest) {
        var board = boards.board(name);
        var asker = addresses.networksOf(servletRequest.getRemoteAddr()).widest();
        var before = asOfReader.read("from", from, asker);
        var after = asOfReader.read("to", to, asker);
        if (before.position() > after.position()) {
            throw new InvalidParameterException("from", "is after to: position %d is after position %d."
                    .formatted(before.position(), after.position()));
        }
        var query = diffs.query(board, category, before, after, pageRequest);
        return renderer.respondAsOf(request, after, query.key(), () -> diffs.page(query, asker));
    }
}
