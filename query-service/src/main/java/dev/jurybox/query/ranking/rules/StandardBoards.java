package dev.jurybox.query.ranking.rules;

import java.util.List;

/** The boards of this version. */
public final class StandardBoards {

    public static final Board VERDICT = new VerdictBoard();
    public static final Board COMMUNITY = new CommunityBoard();
    public static final Board PANEL = new PanelBoard();
    public static final Board HOT = new HotBoard();
    public static final Board CONTROVERSIAL = new ControversialBoard();

    private StandardBoards() {}

    public static List<Board> all() {
        return List.of(VERDICT, COMMUNITY, PANEL, HOT, CONTROVERSIAL);
    }
}
