package dev.jurybox.query.rebuild;

import static java.util.stream.Collectors.toMap;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.database.DurableTransaction;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.apply.AmendmentListener;
import dev.jurybox.query.projection.apply.SubjectEvents;
import dev.jurybox.query.projection.apply.TooManyEventsException;
import dev.jurybox.query.projection.store.ProjectionTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;

/**
 * Computes the rows of one subject in the live generation again, from its events in the log. Readers see the rows as
 * they were, and then all of the new ones.
 */
@Component
public class SubjectRebuild {

    private final ProjectionTables tables;
    private final SubjectEvents subjectEvents;
    private final DurableTransaction transaction;
    private final AmendmentListener amendmentListener;
    private final JdbcTemplate jdbc;

    SubjectRebuild(ProjectionTables tables, SubjectEvents subjectEvents, DurableTransaction transaction,
            AmendmentListener amendmentListener, JdbcTemplate jdbc) {
        this.tables = tables;
        this.subjectEvents = subjectEvents;
        this.transaction = transaction;
        this.amendmentListener = amendmentListener;
        this.jdbc = jdbc;
    }

    /** Most events are read beforehand, because no event is applied to the projection during the transaction. */
    public SubjectRebuildResult rebuild(Projection<?> projection, String subject) {
        var column = projection.subjectColumn();
        if (column == null) throw notBySubject(projection, "Rows of this projection depend on several subjects.");
        int partition = tables.subjects().partition(subject)
                .orElseThrow(() -> unknown("No projection has applied an event of this subject."));
        var reached = tables.checkpointReader()
                .of(projection.name(), tables.generations().live(projection.name()), partition).position();
        try {
            var events = new ArrayList<RawEvent>();
            subjectEvents.addTo(events, projection, partition, subject, 0, reached);
            return transaction.execute(status -> {
                var generation = tables.generations().hold(projection.name());
                var checkpoint = tables.checkpoints().lock(projection.name(), generation, Set.of(partition))
                        .getOrDefault(partition, Checkpoint.start(partition));
                events.removeIf(event -> event.position() > checkpoint.position());
                subjectEvents.addTo(events, projection, partition, subject, reached, checkpoint.position());
                return replace(projection, rows(projection, column, subject, generation), subject, events, status);
            });
        } catch (TooManyEventsException e) {
            throw notBySubject(projection, "The subject has too many events.");
        }
    }

    private List<SubjectRows> rows(Projection<?> projection, String column, String subject, int generation) {
        return projection.tables().stream().map(table -> SubjectRows.of(table, column, subject, generation, jdbc))
                .toList();
    }

    /** Leaves everything as it is if nothing differs, so that no cache and no diff is discarded. */
    private SubjectRebuildResult replace(Projection<?> projection, List<SubjectRows> rows, String subject,
            List<RawEvent> events, TransactionStatus status) {
        var generation = rows.getFirst().generation();
        var before = rows.stream().collect(toMap(SubjectRows::table, SubjectRows::read));
        var parked = tables.parking().find(projection.name(), generation, subject);
        if (events.isEmpty() && parked.isEmpty() && before.values().stream().allMatch(Map::isEmpty)) {
            throw unknown("This projection has neither events nor rows of this subject.");
        }
        rows.forEach(SubjectRows::delete);
        parked.ifPresent(tables.parking()::unpark);
        if (!events.isEmpty()) {
            subjectEvents.apply(projection, generation, events).ifPresent(reason -> {
                throw new ProblemException(ProblemType.STILL_UNREADABLE, reason);
            });
        }
        var sections = rows.stream().map(each -> each.since(before.getOrDefault(each.table(), Map.of())))
                .filter(DiffSection::differs).toList();
        if (sections.isEmpty() && parked.isEmpty()) {
            status.setRollbackOnly();
        } else {
            tables.generations().revised(projection.name(), generation);
            amendmentListener.amended(projection.name(), generation);
        }
        return new SubjectRebuildResult(projection.name(), generation, subject, events.size(), parked.isPresent(),
                sections.isEmpty(), sections);
    }

    private static ProblemException unknown(String why) {
        return new ProblemException(ProblemType.UNKNOWN_SUBJECT, why);
    }

    private static ProblemException notBySubject(Projection<?> projection, String why) {
        return new ProblemException(ProblemType.NOT_BY_SUBJECT,
                "%s Rebuild it as a whole: POST /api/admin/projections/%s/rebuilds.".formatted(why, projection.name()));
    }
}
