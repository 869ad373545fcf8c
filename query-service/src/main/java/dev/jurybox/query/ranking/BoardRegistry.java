package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.Board;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The boards that are computed and served. */
public record BoardRegistry(List<Board> all) {

    public Optional<Board> find(String name) {
        return all.stream().filter(board -> board.name().equals(name)).findFirst();
    }

    /** The names as a sentence lists them. */
    public String names() {
        var names = all.stream().map(Board::name).collect(Collectors.joining(", "));
        var last = names.lastIndexOf(", ");
        return last < 0 ? names : names.substring(0, last) + " and " + names.substring(last + 2);
    }

    /** The boards whose ranks change only with events, so that changes can be explained. */
    public List<Board> historical() {
        return all.stream().filter(Board::changesOnlyWithEvents).toList();
    }

    /** The columns of table {@code standing} that follow from the boards. */
    List<BoardColumn> columns() {
        return all.stream().flatMap(BoardColumn::of).toList();
    }
}
