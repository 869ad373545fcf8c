package dev.jurybox.proving.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How fast tallies are counted again from the first vote, beside reading the same votes and doing nothing. */
public final class RebuildBench implements Bench {

    private static final String PROJECTION = "community-tally";

    private final Path repository;
    private final List<Long> sizes;
    private final Progress progress;

    public RebuildBench(Path repository, boolean quick, Progress progress) {
        this.repository = repository;
        this.sizes = quick ? List.of(20_000L, 100_000L) : List.of(100_000L, 1_000_000L);
        this.progress = progress;
    }

    @Override
    public RebuildReport run() throws IOException, SQLException {
        progress.step("starting the stack");
        var stack = HttpStack.start(repository);
        stack.newTools();
        var batches = new Batches(stack.commands(), CollectorToken.by(stack.secrets()));
        var telling = new Telling(stack);
        var rebuilds = new Rebuilds(stack);
        var figures = new ArrayList<RebuildFigures>();
        for (var votes : sizes) {
            progress.step("recording %,d votes".formatted(votes));
            batches.runUntil(votes);
            telling.catchUpMillis();
            progress.step("counting them again");
            var heap = rebuilds.liveHeapMaxMiB(PROJECTION);
            var rebuilt = rebuilds.rebuild(PROJECTION);
            progress.step("reading the topic, and the log");
            figures.add(new RebuildFigures(votes, rebuilt, heap,
                    new TopicReader(stack.topicAccess()).perSecond(telling.recorded()),
                    stack.logReader().perSecond()));
        }
        return new RebuildReport(figures);
    }
}
