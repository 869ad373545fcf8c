package dev.jurybox.proving.bench.read;

import dev.jurybox.local.load.SendSchedule;
import dev.jurybox.proving.bench.Bench;
import dev.jurybox.proving.bench.LoadResult;
import dev.jurybox.proving.bench.ProgressOutput;
import dev.jurybox.proving.bench.WarmUp;
import dev.jurybox.proving.bench.http.HttpBench;
import dev.jurybox.proving.bench.stack.HttpLoads;
import dev.jurybox.proving.bench.stack.HttpStack;
import dev.jurybox.proving.bench.stack.PageReads;
import dev.jurybox.proving.bench.stack.ProjectionProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * Measures what a page costs, how soon a vote is on it, and whether the projections keep up with the votes. As in
 * {@link HttpBench}, a load at a constant rate is measured when it is repeated.
 */
public final class ReadBench implements Bench {

    private static final int CLIENTS = 64;
    private static final int COMPARISONS = 50;
    private static final double CALM_VOTES_PER_SECOND = 500;
    /** The share of the pages' own rate that is requested beside votes, which need the rest of the machine. */
    private static final double READS_BESIDE_VOTES = 0.05;

    private final Path repository;
    private final boolean quick;
    private final double seconds;
    private final ProgressOutput progress;

    public ReadBench(Path repository, boolean quick, ProgressOutput progress) {
        this.repository = repository;
        this.quick = quick;
        this.seconds = quick ? 2 : 15;
        this.progress = progress;
    }

    @Override
    public ReadReport run() throws IOException {
        progress.step("starting the stack");
        var stack = HttpStack.start(repository);
        var loads = HttpLoads.on(stack, quick ? 2_000 : 20_000);
        var pageReads = new PageReads(stack,
                stack.subjects().newComparisons(COMPARISONS).stream().map(id -> "/api/comparisons/" + id).toList());
        var projectionProgress = new ProjectionProgress(stack);
        projectionProgress.catchUpMillis();
        progress.step("warming up");
        warmUp(loads, pageReads);
        progress.step("votes, 64 clients, and whether the projections keep up");
        var projectionLag = keepingUp(loads, projectionProgress);
        var voter = new VoteVisibility(stack, stack.subjects().newVoters(500));
        progress.step("%.0f votes a second, and how soon they are visible".formatted(CALM_VOTES_PER_SECOND));
        visible(voter, loads, CALM_VOTES_PER_SECOND);
        var visibleCalm = visible(voter, loads, CALM_VOTES_PER_SECOND);
        progress.step("votes at half the rate of 64 clients, and how soon they are visible");
        visible(voter, loads, projectionLag.votes().perSecond() / 2);
        var visible = visible(voter, loads, projectionLag.votes().perSecond() / 2);
        progress.step("votes at half that rate, and how old ranks come to be");
        var rankAge = rankAge(stack, loads, projectionLag.votes().perSecond() / 2);
        progress.step("refused for want of a token, 64 clients");
        var empty = pageReads.refused(CLIENTS, seconds);
        progress.step("comparisons, 64 clients");
        var pages = pageReads.pages(CLIENTS, SendSchedule.closedLoop(seconds));
        progress.step("comparisons while votes come in");
        besideVotes(loads, pageReads, pages, projectionLag.votes().perSecond() / 2);
        var besideVotes = besideVotes(loads, pageReads, pages, projectionLag.votes().perSecond() / 2);
        return new ReadReport(empty, pages, besideVotes, visibleCalm, visible, rankAge, projectionLag);
    }

    private void warmUp(HttpLoads loads, PageReads pageReads) throws IOException {
        new WarmUp(quick ? 3 : 8, quick ? 12 : 90)
                .run(window -> loads.votes(WarmUp.IN_FLIGHT, window).perSecond());
        new WarmUp(quick ? 2 : 5, quick ? 8 : 40)
                .run(window -> pageReads.pages(CLIENTS, SendSchedule.closedLoop(window)).perSecond());
    }

    private ProjectionLag keepingUp(HttpLoads loads, ProjectionProgress projectionProgress) throws IOException {
        projectionProgress.catchUpMillis();
        var appliedBefore = projectionProgress.applied();
        var recordedBefore = projectionProgress.recorded();
        var votes = loads.votes(CLIENTS, seconds);
        var applied = projectionProgress.applied() - appliedBefore;
        var recorded = projectionProgress.recorded() - recordedBefore;
        return new ProjectionLag(votes, (double) applied / recorded, projectionProgress.catchUpMillis());
    }

    private LoadResult visible(VoteVisibility voter, HttpLoads loads, double perSecond) throws IOException {
        var watching = CompletableFuture.supplyAsync(() -> voter.watch(seconds), Thread::startVirtualThread);
        loads.votesAt(perSecond, seconds);
        return watching.join();
    }

    private double rankAge(HttpStack stack, HttpLoads loads, double perSecond) throws IOException {
        var ranks = new RankAge(QueryServiceMeters.of(stack));
        var watching = CompletableFuture.supplyAsync(() -> ranks.maxMillis(seconds), Thread::startVirtualThread);
        loads.votesAt(perSecond, seconds);
        return watching.join();
    }

    private LoadResult besideVotes(HttpLoads loads, PageReads pageReads, LoadResult pages, double votesPerSecond)
            throws IOException {
        var voting = CompletableFuture.runAsync(() -> vote(loads, votesPerSecond), Thread::startVirtualThread);
        var loadResult = pageReads.pages(CLIENTS,
                SendSchedule.constantRate(pages.perSecond() * READS_BESIDE_VOTES, seconds));
        voting.join();
        return loadResult;
    }

    private void vote(HttpLoads loads, double perSecond) {
        try {
            loads.votesAt(perSecond, seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
