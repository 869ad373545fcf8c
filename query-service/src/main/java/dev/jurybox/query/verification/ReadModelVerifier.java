package dev.jurybox.query.verification;

import dev.jurybox.query.community.BallotRecount;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.projection.store.CheckpointReader;
import dev.jurybox.query.projection.store.DisregardedEventTable;
import dev.jurybox.query.projection.store.LiveGenerations;
import dev.jurybox.query.projection.store.ParkedSubjectTable;
import dev.jurybox.query.rebuild.CatchUp;
import dev.jurybox.query.rebuild.DatabaseSnapshot;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Verifies all live generations against the log, and the tallies against the ballots. */
@Component
class ReadModelVerifier {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ProjectionRegistry projections;
    private final LiveGenerations liveGenerations;
    private final CheckpointReader checkpoints;
    private final ParkedSubjectTable parkedSubjects;
    private final DisregardedEventTable disregardedEvents;
    private final CatchUp catchUp;
    private final LogClient log;
    private final BallotRecount ballots;
    private final DataSource database;
    private final JdbcClient jdbc;

    ReadModelVerifier(
            ProjectionRegistry projections, LiveGenerations liveGenerations, CheckpointReader checkpoints,
            ParkedSubjectTable parkedSubjects, DisregardedEventTable disregardedEvents,
            CatchUp catchUp, LogClient log, BallotRecount ballots, DataSource database, JdbcClient jdbc) {
        this.projections = projections;
        this.liveGenerations = liveGenerations;
        this.checkpoints = checkpoints;
        this.parkedSubjects = parkedSubjects;
        this.disregardedEvents = disregardedEvents;
        this.catchUp = catchUp;
        this.log = log;
        this.ballots = ballots;
        this.database = database;
        this.jdbc = jdbc;
    }

    VerificationReport verify() throws InterruptedException, SQLException {
        var verified = new ArrayList<VerifiedProjection>();
        for (var projection : projections.all())
            verified.add(verify(projection));
        return VerificationReport.of(log.head().position(), ballots.drift(), verified, disregardedEvents.all());
    }

    /** The head is queried after the checkpoints, so a checkpoint beyond the head is always an error. */
    private VerifiedProjection verify(Projection<?> projection) throws InterruptedException, SQLException {
        var name = projection.name();
        var before = log.head();
        var complete = catchUp.isReached(projection, before, PATIENCE) ? before.position() : 0;
        var live = liveGenerations.live(name);
        var checkpointVerifier = new CheckpointVerifier(checkpoints.all(name, live), log.head());
        var problems = Stream.concat(
                checkpointVerifier.problems(log, complete).stream(), projection.contradictions(live, jdbc).stream())
                .toList();
        try (var snapshot = DatabaseSnapshot.open(database)) {
            snapshot.take();
            return new VerifiedProjection(name, live, checkpointVerifier.read(), checkpointVerifier.missing(),
                    parkedSubjects.of(name, live).count(),
                    problems, snapshot.digest(projection.tables(), live), snapshot.readTo(name, live));
        }
    }
}
