package dev.jurybox.query.ranking;

import dev.jurybox.query.feed.LiveGenerations;
import dev.jurybox.query.freshness.SubjectCache;
import dev.jurybox.query.freshness.SubjectChanges;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What places follow from, for other pages. */
@Component
public class Ranks {

    private final LiveGenerations liveGenerations;
    private final JdbcClient rows;
    private final SubjectCache<Rated> subjectCache;

    Ranks(LiveGenerations liveGenerations, JdbcClient rows, SubjectChanges subjectChanges) {
        this.liveGenerations = liveGenerations;
        this.rows = rows;
        this.subjectCache = new SubjectCache<>(subjectChanges, Rankings.NAME, this::read);
    }

    /** Empty as long as one of the two is not told of. */
    public Optional<Pair> pair(String left, String right) {
        var tools = subjectCache.of(Set.of(left, right));
        var one = tools.get(left);
        var other = tools.get(right);
        return one == null || other == null
                ? Optional.empty()
                : Optional.of(new Pair(one, other));
    }

    private Map<String, Rated> read(Set<String> tools) {
        var rated = new HashMap<String, Rated>();
        new ReckonedTable(liveGenerations.live(Rankings.NAME), rows).of(tools.stream())
                .forEach((tool, reckoned) -> rated.put(tool, new Rated(reckoned.standing())));
        return rated;
    }
}
