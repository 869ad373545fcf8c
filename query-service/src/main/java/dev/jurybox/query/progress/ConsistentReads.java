package dev.jurybox.query.progress;

import dev.jurybox.query.database.CrashDetector;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads rows that include everything up to the position returned with them. A crash of the database in between may undo
 * rows that the position counts: then both are read again.
 */
@Component
public class ConsistentReads {

    private static final int ATTEMPTS = 2;

    private final ProgressMonitor progressMonitor;
    private final AsOfPosition asOfPosition;
    private final CrashDetector detector;

    ConsistentReads(ProgressMonitor progressMonitor, AsOfPosition asOfPosition, CrashDetector detector) {
        this.progressMonitor = progressMonitor;
        this.asOfPosition = asOfPosition;
        this.detector = detector;
    }

    /** @param wanted the position to wait for; null if the client requested none */
    public void await(Set<String> projections, @Nullable PartitionPosition wanted) {
        if (wanted != null) progressMonitor.mustReach(projections, wanted);
    }

    /**
     * @param projections those that the rows belong to
     * @param wanted the position that the rows must include as well; null if the client requested none
     * @param reading reads the rows; its argument is a position up to which they include all events
     */
    public <T> T read(Set<String> projections, @Nullable PartitionPosition wanted, LongFunction<T> reading) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var crashes = detector.crashes();
            try {
                if (wanted != null) progressMonitor.mustReach(projections, wanted);
                var read = reading.apply(asOfPosition.position(projections));
                if (detector.crashes() == crashes) return read;
            } catch (RuntimeException e) {
                if (detector.crashes() == crashes) throw e;
            }
        }
        throw new NotYetVisibleException();
    }
}
