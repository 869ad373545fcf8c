package dev.jurybox.query.rebuild;

import dev.jurybox.query.projection.Projection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/**
 * Compares a what-if as of a past position. The live generation is beyond it, so the same events are replayed once more
 * as they count, for rows of their own that are never live either.
 */
@Component
class BaselineComparison {

    private final RebuildReplays rebuildReplays;
    private final GenerationLoader generationLoader;
    private final GenerationComparator generationComparator;

    BaselineComparison(RebuildReplays rebuildReplays, GenerationLoader generationLoader,
            GenerationComparator generationComparator) {
        this.rebuildReplays = rebuildReplays;
        this.generationLoader = generationLoader;
        this.generationComparator = generationComparator;
    }

    GenerationComparison compare(Generation whatIf, Projection<?> projection, HeadSnapshot cut)
            throws InterruptedException, SQLException {
        var replay = rebuildReplays.ofBaseline(projection, whatIf);
        var events = generationLoader.load(projection, whatIf.baseline(), whatIf.number(), replay, cut.partitions());
        if (events != cut.position()) {
            throw new RebuildFailedException(
                    "Up to position %d there are %1$d events, but %d were read to compare with."
                            .formatted(cut.position(), events));
        }
        return generationComparator.compareWithBaseline(projection, whatIf);
    }
}
