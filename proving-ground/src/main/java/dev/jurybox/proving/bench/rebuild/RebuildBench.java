package dev.jurybox.proving.bench.rebuild;

import dev.jurybox.proving.bench.Bench;
import dev.jurybox.proving.bench.ProgressOutput;
import dev.jurybox.proving.bench.stack.BatchLoad;
import dev.jurybox.proving.bench.stack.CollectorToken;
import dev.jurybox.proving.bench.stack.HttpStack;
import dev.jurybox.proving.bench.stack.PageReads;
import dev.jurybox.proving.bench.stack.ProjectionProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how fast projections are rebuilt from the first vote, compared with only reading the same votes; what pages
 * cost meanwhile; and how long what-ifs and boards of the past take.
 */
public final class RebuildBench implements Bench {

    private static final String TALLY = "community-tally";

    private final Path repository;
    private final List<Long> sizes;
    private final ProgressOutput progress;

    /** @param sizes after how many votes it measures, rising */
    public RebuildBench(Path repository, List<Long> sizes, ProgressOutput progress) {
        this.repository = repository;
        this.sizes = sizes;
        this.progress = progress;
    }

    @Override
    public RebuildReport run() throws IOException, SQLException {
        progress.step("starting the stack");
        var stack = HttpStack.start(repository);
        var tools = stack.subjects().newTools(HttpStack.TOOLS);
        var pages = new PageReads(stack, tools.stream().map("/api/tools/"::concat).toList());
        var batchLoad = new BatchLoad(stack.commands(), CollectorToken.by(stack.secrets()));
        var projectionProgress = new ProjectionProgress(stack);
        var figures = new ArrayList<RebuildFigures>();
        for (var votes : sizes) {
            progress.step("recording %,d votes".formatted(votes));
            batchLoad.runUntil(votes);
            projectionProgress.catchUpMillis();
            figures.add(measured(votes, stack, pages, projectionProgress.recorded()));
        }
        return new RebuildReport(figures);
    }

    private RebuildFigures measured(long votes, HttpStack stack, PageReads pages, long head)
            throws IOException, SQLException {
        var rebuildRuns = new RebuildRuns(stack);
        progress.step("counting them again");
        var heap = rebuildRuns.liveHeapMaxMiB();
        var rebuilt = rebuildRuns.rebuild(TALLY);
        progress.step("reading the topic, and the log");
        var kafka = new TopicReader(stack.topicAccess()).perSecond(head);
        var select = stack.logReader().perSecond();
        progress.step("pages, alone and beside a rebuild");
        var pagesBeside = PagesBesideRebuild.measured(pages, rebuildRuns::secondsTogether);
        progress.step("rebuilding every projection");
        var each = rebuildRuns.secondsOfEach();
        var together = rebuildRuns.secondsTogether();
        progress.step("ranks by other rules");
        var whatIf = rebuildRuns.secondsOfWhatIf();
        progress.step("boards as of past positions");
        return new RebuildFigures(votes, rebuilt, heap, kafka, select, each, together, whatIf,
                pagesBeside, PastBoards.on(stack, head));
    }
}
