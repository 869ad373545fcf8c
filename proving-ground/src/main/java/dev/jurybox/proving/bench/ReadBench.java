package dev.jurybox.proving.bench;

import dev.jurybox.proving.client.Schedule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * What a page costs, how soon a vote is on it, and whether the projections keep up with the votes. As in
 * {@link HttpBench}, what comes at a rate is measured when it comes again.
 */
public final class ReadBench implements Bench {

    private static final int CLIENTS = 64;
    private static final int COMPARISONS = 50;
    /** Of what the pages reach alone: votes need the rest of the machine. */
    private static final double READS_BESIDE_VOTES = 0.05;

    private final Path repository;
    private final boolean quick;
    private final double seconds;
    private final Progress progress;

    public ReadBench(Path repository, boolean quick, Progress progress) {
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
        var reads = new Reads(stack, stack.newComparisons(COMPARISONS));
        var telling = new Telling(stack);
        telling.catchUpMillis();
        progress.step("warming up");
        warmUp(loads, reads);
        progress.step("votes, 64 clients, and whether they are told as fast");
        var keepingUp = keepingUp(loads, telling);
        progress.step("votes at half that rate, and how soon they are told");
        var voter = new Visibility(stack, stack.newVoters(500));
        visible(voter, loads, keepingUp.votes().perSecond() / 2);
        var visible = visible(voter, loads, keepingUp.votes().perSecond() / 2);
        progress.step("votes at half that rate, and how old ranks come to be");
        var rankAge = rankAge(stack, loads, keepingUp.votes().perSecond() / 2);
        progress.step("refused for want of a token, 64 clients");
        var empty = reads.refused(CLIENTS, seconds);
        progress.step("comparisons, 64 clients");
        var pages = reads.pages(CLIENTS, Schedule.closedLoop(seconds));
        progress.step("comparisons while votes come in");
        besideVotes(loads, reads, pages, keepingUp.votes().perSecond() / 2);
        var besideVotes = besideVotes(loads, reads, pages, keepingUp.votes().perSecond() / 2);
        return new ReadReport(empty, pages, besideVotes, visible, rankAge, keepingUp);
    }

    private void warmUp(HttpLoads loads, Reads reads) throws IOException {
        new WarmUp(quick ? 3 : 8, quick ? 12 : 90)
                .run(window -> loads.votes(WarmUp.IN_FLIGHT, window).perSecond());
        new WarmUp(quick ? 2 : 5, quick ? 8 : 40)
                .run(window -> reads.pages(CLIENTS, Schedule.closedLoop(window)).perSecond());
    }

    private KeepingUp keepingUp(HttpLoads loads, Telling telling) throws IOException {
        telling.catchUpMillis();
        var toldBefore = telling.told();
        var recordedBefore = telling.recorded();
        var votes = loads.votes(CLIENTS, seconds);
        var told = telling.told() - toldBefore;
        var recorded = telling.recorded() - recordedBefore;
        return new KeepingUp(votes, (double) told / recorded, telling.catchUpMillis());
    }

    private Measured visible(Visibility voter, HttpLoads loads, double perSecond) throws IOException {
        var watching = CompletableFuture.supplyAsync(() -> voter.watch(seconds), Thread::startVirtualThread);
        loads.votesAt(perSecond, seconds);
        return watching.join();
    }

    private double rankAge(HttpStack stack, HttpLoads loads, double perSecond) throws IOException {
        var ranks = new RankAge(Meters.of(stack));
        var watching = CompletableFuture.supplyAsync(() -> ranks.maxMillis(seconds), Thread::startVirtualThread);
        loads.votesAt(perSecond, seconds);
        return watching.join();
    }

    private Measured besideVotes(HttpLoads loads, Reads reads, Measured pages, double votesPerSecond)
            throws IOException {
        var voting = CompletableFuture.runAsync(() -> vote(loads, votesPerSecond), Thread::startVirtualThread);
        var measured = reads.pages(CLIENTS,
                Schedule.constantRate(pages.perSecond() * READS_BESIDE_VOTES, seconds));
        voting.join();
        return measured;
    }

    private void vote(HttpLoads loads, double perSecond) {
        try {
            loads.votesAt(perSecond, seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
