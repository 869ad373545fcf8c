package dev.jurybox.query.ranking.leaderboard;

import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.ToolId;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.SignedCursors;
import dev.jurybox.query.projection.store.ParkedSubject;
import dev.jurybox.query.projection.store.ParkedSubjectTable;
import dev.jurybox.query.ranking.BoardRegistry;
import dev.jurybox.query.ranking.RankingProjection;
import dev.jurybox.query.ranking.RankingReader;
import dev.jurybox.query.ranking.rules.Board;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assembles the pages of boards. */
@Component
public class LeaderboardPages {

    private final BoardRegistry boards;
    private final LeaderboardReader leaderboards;
    private final RankingReader rankings;
    private final ParkedSubjectTable parkedSubjects;
    private final SignedCursors cursors;

    LeaderboardPages(BoardRegistry boards, LeaderboardReader leaderboards, RankingReader rankings,
            ParkedSubjectTable parkedSubjects, SignedCursors cursors) {
        this.boards = boards;
        this.leaderboards = leaderboards;
        this.rankings = rankings;
        this.parkedSubjects = parkedSubjects;
        this.cursors = cursors;
    }

    public LeaderboardQuery query(String name, @Nullable String category, PageRequest pageRequest) {
        var board = board(name);
        var list = SignedCursors.list("board", name, category);
        var begin = pageRequest.cursor() == null
                ? LeaderboardCursor.TOP
                : LeaderboardCursor.read(cursors.read(list, pageRequest.cursor()));
        return new LeaderboardQuery(board, category, list, pageRequest.rows(), begin, rankings.edition());
    }

    public Board board(String name) {
        return boards.find(name).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_BOARD,
                "The boards are %s.".formatted(boards.names())));
    }

    public LeaderboardPage page(LeaderboardQuery query) {
        var begin = query.begin();
        var found = leaderboards.behind(query.board(), query.category(), begin, query.edition(), query.rows() + 1);
        var rows = new ArrayList<LeaderboardRow>();
        var above = leaderboards.standing(begin.tool(), query.edition()).orElse(null);
        for (var each : found.subList(0, Math.min(found.size(), query.rows()))) {
            rows.add(LeaderboardRow.of(query.board(), each.tool(), begin.place() + rows.size() + 1, above));
            above = each.tool().standing();
        }
        return new LeaderboardPage(query.board().name(), query.category(), query.edition().pending(),
                isDegraded(query.edition().generation()), rows,
                found.size() > query.rows() ? cursorAfter(query, found.get(query.rows() - 1).at()) : null);
    }

    /** Whether a tool or the rules are parked. A parked comparison has no rank on a board. */
    private boolean isDegraded(int generation) {
        return parkedSubjects.of(RankingProjection.NAME, generation).map(ParkedSubject::subject)
                .anyMatch(subject -> ToolId.isValid(subject) || subject.equals(RuleEvent.SUBJECT));
    }

    private String cursorAfter(LeaderboardQuery query, LeaderboardCursor last) {
        return cursors.write(query.list(), last.numbered(query.begin().place() + query.rows()).written());
    }
}
