package dev.jurybox.proving.bench.pages;

import dev.jurybox.local.load.LoadSubjects;
import dev.jurybox.local.load.SendSchedule;
import dev.jurybox.proving.bench.Bench;
import dev.jurybox.proving.bench.LoadResult;
import dev.jurybox.proving.bench.PairedLoads;
import dev.jurybox.proving.bench.ProgressOutput;
import dev.jurybox.proving.bench.WarmUp;
import dev.jurybox.proving.bench.stack.HttpLoads;
import dev.jurybox.proving.bench.stack.HttpStack;
import dev.jurybox.proving.bench.stack.PageReads;
import dev.jurybox.proving.bench.stack.ProjectionProgress;
import dev.jurybox.proving.browser.ChromiumBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Measures what a page in a browser costs, and how soon it shows a vote. A load at a constant rate is measured when it is
 * repeated.
 */
public final class PagesBench implements Bench {

    private static final int CLIENTS = 64;
    private static final int COMPARISONS = 50;
    private static final double VOTES_PER_SECOND = 500;
    private static final double PAGES_PER_SECOND = 200;

    private final Path repository;
    private final boolean quick;
    private final double seconds;
    private final double turnSeconds;
    private final ProgressOutput progress;

    public PagesBench(Path repository, boolean quick, ProgressOutput progress) {
        this.repository = repository;
        this.quick = quick;
        this.seconds = quick ? 2 : 15;
        this.turnSeconds = quick ? 1 : 6;
        this.progress = progress;
    }

    @Override
    public PagesReport run() throws IOException {
        progress.step("starting the stack");
        var stack = HttpStack.start(repository);
        var loads = HttpLoads.on(stack, quick ? 2_000 : 20_000);
        var paths = stack.subjects().newComparisons(COMPARISONS).stream().map(id -> "/compare/" + id).toList();
        var reads = new PageReads(stack, paths);
        new ProjectionProgress(stack).catchUpMillis();
        progress.step("warming up");
        warmUp(loads, reads);
        progress.step("pages of comparisons, and refused for want of a token, 64 clients, in turns");
        var turns = PairedLoads.inTurns(() -> reads.pages(CLIENTS, SendSchedule.closedLoop(turnSeconds)),
                () -> reads.refused(CLIENTS, turnSeconds));
        progress.step("warming up for pages that change");
        warmUpBesideVotes(loads, reads);
        progress.step("pages beside %.0f votes a second".formatted(VOTES_PER_SECOND));
        besideVotesAtAConstantRate(loads, reads);
        var besideVotes = besideVotesAtAConstantRate(loads, reads);
        new ProjectionProgress(stack).catchUpMillis();
        var address = "http://127.0.0.1:%d%s".formatted(stack.queries().getPort(), paths.getFirst());
        return new PagesReport(turns.other(), turns.one(), besideVotes, FirstVisit.to(address).bytes(),
                seen(stack, paths));
    }

    private void warmUp(HttpLoads loads, PageReads reads) throws IOException {
        new WarmUp(quick ? 3 : 8, quick ? 12 : 90).run(window -> loads.votes(WarmUp.IN_FLIGHT, window).perSecond());
        new WarmUp(quick ? 2 : 5, quick ? 8 : 40)
                .run(window -> reads.pages(CLIENTS, SendSchedule.closedLoop(window)).perSecond());
        reads.refused(CLIENTS, seconds);
    }

    /** Pages that changed are rendered, which is other code than that which answers the same page again. */
    private void warmUpBesideVotes(HttpLoads loads, PageReads reads) throws IOException {
        new WarmUp(quick ? 3 : 8, quick ? 12 : 60).run(
                window -> besideVotes(loads, reads, SendSchedule.closedLoop(window), window).perSecond());
    }

    private LoadResult besideVotesAtAConstantRate(HttpLoads loads, PageReads reads) throws IOException {
        return besideVotes(loads, reads, SendSchedule.constantRate(PAGES_PER_SECOND, seconds), seconds);
    }

    private static LoadResult besideVotes(HttpLoads loads, PageReads reads, SendSchedule schedule, double seconds)
            throws IOException {
        var voting = CompletableFuture.runAsync(() -> vote(loads, seconds), Thread::startVirtualThread);
        var result = reads.pages(CLIENTS, schedule);
        voting.join();
        return result;
    }

    private static void vote(HttpLoads loads, double seconds) {
        try {
            loads.votesAt(VOTES_PER_SECOND, seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable VotesSeen seen(HttpStack stack, List<String> paths) throws IOException {
        if (!ChromiumBrowser.isInstalled()) return null;
        progress.step("votes, and when they are seen in a browser");
        return VotesSeen.watch(stack, paths.getFirst(), LoadSubjects.tool(0),
                stack.subjects().newVoters(quick ? 20 : 200));
    }
}
