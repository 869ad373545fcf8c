package dev.jurybox.query.rebuild;

import dev.jurybox.query.database.CrashDetector;
import dev.jurybox.query.feed.BrokenChainException;
import dev.jurybox.query.feed.Checkpoint;
import dev.jurybox.query.feed.GenerationReplay;
import dev.jurybox.query.feed.LogIdentity;
import dev.jurybox.query.feed.Projection;
import dev.jurybox.query.feed.ProjectionRegistry;
import dev.jurybox.query.feed.ReplayFactory;
import dev.jurybox.query.log.LogClient;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Builds a generation: from the first event to the cut, on to where the told one is, and compares the two. */
@Component
class Building {

    private final ProjectionRegistry projections;
    private final LogClient log;
    private final LogIdentity identity;
    private final ReplayFactory replayFactory;
    private final Readers readers;
    private final Transactions transactions;
    private final Chronicle chronicle;
    private final CatchingUp catchingUp;
    private final Comparing comparing;
    private final CrashDetector detector;

    Building(
            ProjectionRegistry projections, LogClient log, LogIdentity identity, ReplayFactory replayFactory,
            Readers readers,
            Transactions transactions, Chronicle chronicle, CatchingUp catchingUp, Comparing comparing,
            CrashDetector detector) {
        this.projections = projections;
        this.log = log;
        this.identity = identity;
        this.replayFactory = replayFactory;
        this.readers = readers;
        this.transactions = transactions;
        this.chronicle = chronicle;
        this.catchingUp = catchingUp;
        this.comparing = comparing;
        this.detector = detector;
    }

    /** What does not fit together because the database crashed meanwhile is read again. */
    void build(Generation generation) throws InterruptedException, SQLException {
        var crashes = detector.crashes();
        try {
            var projection = projections.find(generation.projection())
                    .orElseThrow(() -> new BrokenBuildException("There is no such projection any more."));
            compare(generation, projection, readToTheCut(generation, projection));
        } catch (CalledOffException _) {
            // whoever called it off said so already
        } catch (BrokenChainException | BrokenBuildException e) {
            if (detector.crashes() != crashes) throw hindered(generation, e);
            chronicle.failed(generation, e.getMessage());
        } catch (RuntimeException e) {
            throw hindered(generation, e);
        }
    }

    private RuntimeException hindered(Generation generation, RuntimeException cause) {
        chronicle.hindered(generation, "Something it needs is away. It goes on by itself.");
        return cause;
    }

    private Cut readToTheCut(Generation generation, Projection<?> projection) throws InterruptedException {
        var replay = replayFactory.of(projection, generation.number(),
                transactions.wanted(projection.name(), generation.number()));
        var cut = generation.cut() == null ? cut() : generation.cut();
        chronicle.resumed(generation, cut, events(replay));
        if (generation.readAt() != null) return cut;
        readers.read(replay, cut.partitions());
        replay.fromLog(0, cut.partitions());
        var events = events(replay);
        if (events != cut.position()) {
            throw new BrokenBuildException("Up to position %d there are %d events, but %d were read."
                    .formatted(cut.position(), cut.position(), events));
        }
        chronicle.read(generation, events);
        return cut;
    }

    private Cut cut() {
        var head = log.head();
        if (!head.logId().equals(identity.logId())) throw new BrokenBuildException("The log is not ours any more.");
        return new Cut(head.position(), head.partitions());
    }

    private static long events(GenerationReplay replay) {
        return replay.reached().values().stream().mapToLong(Checkpoint::events).sum();
    }

    private void compare(Generation generation, Projection<?> projection, Cut cut)
            throws InterruptedException, SQLException {
        var complete = catchingUp.near(projection, generation.number(), cut.position(), Patience.OF_A_BUILD);
        if (complete.isEmpty()) {
            chronicle.builtWithoutComparison(generation,
                    "The live generation stands still, contradicts the log, or could not be reached.");
        } else {
            chronicle.built(generation, comparing.compare(projection, generation.number(), complete.getAsLong()));
        }
    }
}
