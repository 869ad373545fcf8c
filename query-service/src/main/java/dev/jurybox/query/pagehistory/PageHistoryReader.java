package dev.jurybox.query.pagehistory;

import dev.jurybox.query.progress.AsOfPosition;
import dev.jurybox.query.projection.store.LiveGenerations;
import dev.jurybox.query.projection.store.ParkedSubjectTable;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what pages showed at a past position, once the versions up to there are written. */
@Component
public class PageHistoryReader {

    private final LiveGenerations liveGenerations;
    private final ParkedSubjectTable parkedSubjects;
    private final AsOfPosition asOfPosition;
    private final JdbcClient jdbc;

    PageHistoryReader(LiveGenerations liveGenerations, ParkedSubjectTable parkedSubjects, AsOfPosition asOfPosition,
            JdbcClient jdbc) {
        this.liveGenerations = liveGenerations;
        this.parkedSubjects = parkedSubjects;
        this.asOfPosition = asOfPosition;
        this.jdbc = jdbc;
    }

    /** Empty if the tool was not registered yet. */
    public Optional<ToolVersion> tool(String tool, long position) {
        return versions(position).last(tool, position, ToolVersion.class);
    }

    /** Empty if the pair was not published yet. */
    public Optional<ComparisonVersion> comparison(String pair, long position) {
        return versions(position).last(pair, position, ComparisonVersion.class);
    }

    private PageVersionTable versions(long position) {
        asOfPosition.await(PageHistoryProjection.NAME, position);
        return new PageVersionTable(liveGenerations.live(PageHistoryProjection.NAME), jdbc);
    }

    /** Whether one of the subjects was parked up to a position, so that later events of it are missing. */
    public boolean isAnyParked(Set<String> subjects, long position) {
        return parkedSubjects.of(PageHistoryProjection.NAME, liveGenerations.live(PageHistoryProjection.NAME))
                .anyMatch(parked -> parked.position() <= position && subjects.contains(parked.subject()));
    }
}
