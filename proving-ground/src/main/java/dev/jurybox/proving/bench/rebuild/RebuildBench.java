package dev.jurybox.proving.bench.rebuild;

import dev.jurybox.proving.bench.Bench;
import dev.jurybox.proving.bench.ProgressOutput;
import dev.jurybox.proving.bench.stack.BatchLoad;
import dev.jurybox.proving.bench.stack.CollectorToken;
import dev.jurybox.proving.bench.stack.HttpStack;
import dev.jurybox.proving.bench.stack.ProjectionProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Measures how fast tallies are rebuilt from the first vote, compared with only reading the same votes. */
public final class RebuildBench implements Bench {

    private static final String PROJECTION = "community-tally";

    private final Path repository;
    private final List<Long> sizes;
    private final ProgressOutput progress;

    public RebuildBench(Path repository, boolean quick, ProgressOutput progress) {
        this.repository = repository;
        this.sizes = quick ? List.of(20_000L, 100_000L) : List.of(100_000L, 1_000_000L);
        this.progress = progress;
    }

    @Override
    public RebuildReport run() throws IOException, SQLException {
        progress.step("starting the stack");
        var stack = HttpStack.start(repository);
        stack.subjects().newTools(HttpStack.TOOLS);
        var batchLoad = new BatchLoad(stack.commands(), CollectorToken.by(stack.secrets()));
        var projectionProgress = new ProjectionProgress(stack);
        var rebuildRuns = new RebuildRuns(stack);
        var figures = new ArrayList<RebuildFigures>();
        for (var votes : sizes) {
            progress.step("recording %,d votes".formatted(votes));
            batchLoad.runUntil(votes);
            projectionProgress.catchUpMillis();
            progress.step("counting them again");
            var heap = rebuildRuns.liveHeapMaxMiB(PROJECTION);
            var rebuildResult = rebuildRuns.rebuild(PROJECTION);
            progress.step("reading the topic, and the log");
            figures.add(new RebuildFigures(votes, rebuildResult, heap,
                    new TopicReader(stack.topicAccess()).perSecond(projectionProgress.recorded()),
                    stack.logReader().perSecond()));
        }
        return new RebuildReport(figures);
    }
}
