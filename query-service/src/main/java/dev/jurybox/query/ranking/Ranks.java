package dev.jurybox.query.ranking;

import dev.jurybox.query.feed.Generations;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What places follow from, for other pages. */
@Component
public class Ranks {

    private final Generations generations;
    private final JdbcClient rows;

    Ranks(Generations generations, JdbcClient rows) {
        this.generations = generations;
        this.rows = rows;
    }

    /** Empty as long as one of the two is not told of. */
    public Optional<Pair> pair(String left, String right) {
        var tools = new ReckonedTable(generations.live(Rankings.NAME), rows).of(Stream.of(left, right));
        var one = tools.get(left);
        var other = tools.get(right);
        return one == null || other == null
                ? Optional.empty()
                : Optional.of(new Pair(one.standing(), other.standing()));
    }
}
