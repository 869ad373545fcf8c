package dev.jurybox.proving.bench.http;

import dev.jurybox.proving.bench.Bench;
import dev.jurybox.proving.bench.LoadResult;
import dev.jurybox.proving.bench.PairedLoads;
import dev.jurybox.proving.bench.ProgressOutput;
import dev.jurybox.proving.bench.WarmUp;
import dev.jurybox.proving.bench.raw.RawInserts;
import dev.jurybox.proving.bench.stack.BatchLoad;
import dev.jurybox.proving.bench.stack.CollectorToken;
import dev.jurybox.proving.bench.stack.HttpLoads;
import dev.jurybox.proving.bench.stack.HttpStack;
import dev.jurybox.proving.bench.stack.ProcessorTime;
import dev.jurybox.proving.bench.stack.ProjectionProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures what a vote over HTTP to the whole stack costs, compared with a bare insert on the same server. A load at a
 * constant rate is run twice, and the second run is measured: it takes other paths through the code than a closed loop,
 * and these are compiled first.
 */
public final class HttpBench implements Bench {

    private static final int CLIENTS = HttpReport.CLIENTS;
    private static final int MANY_CLIENTS = 256;

    private final Path repository;
    private final double seconds;
    private final boolean quick;
    private final ProgressOutput progress;

    public HttpBench(Path repository, boolean quick, ProgressOutput progress) {
        this.repository = repository;
        this.seconds = quick ? 2 : 15;
        this.quick = quick;
        this.progress = progress;
    }

    @Override
    public HttpReport run() throws IOException {
        progress.step("starting the stack");
        var stack = HttpStack.start(repository);
        try (var raw = RawInserts.into(stack.newRawTable())) {
            var loads = HttpLoads.on(stack, quick ? 2_000 : 20_000);
            progress.step("votes, %d clients, right after the start".formatted(CLIENTS));
            var first = loads.votes(CLIENTS, quick ? 2 : 30);
            progress.step("warming up");
            new WarmUp(quick ? 3 : 8, quick ? 12 : 120)
                    .run(window -> loads.votes(WarmUp.IN_FLIGHT, window).perSecond());
            progress.step("raw inserts by %s, 64 clients".formatted(raw.by()));
            var before = raw.run(seconds);
            var byMany = votes(loads, MANY_CLIENTS);
            var bySome = votes(loads, CLIENTS);
            var busy = busy(loads);
            var half = bySome.load().perSecond() / 2;
            progress.step("votes, %,.0f a second".formatted(half));
            loads.votesAt(half, seconds);
            var halfLoad = loads.votesAt(half, seconds);
            var batches = batches(stack);
            progress.step("requests without a token, 64 clients");
            var refused = loads.refused(CLIENTS, seconds / 3);
            progress.step("raw inserts, again");
            var after = raw.run(seconds);
            return new HttpReport(LoadResult.mean(List.of(before, after)), raw.by(),
                    new TreeMap<>(Map.of(CLIENTS, bySome, MANY_CLIENTS, byMany)), halfLoad, refused, batches, first,
                    busy);
        }
    }

    /** What the read models still have to do after the load belongs to its cost. */
    private MeasuredVotes votes(HttpLoads loads, int clients) throws IOException {
        progress.step("votes, %d clients".formatted(clients));
        var readModels = new ProjectionProgress(loads.stack());
        readModels.catchUpMillis();
        var recorded = readModels.recorded();
        var before = ProcessorTime.of(loads.stack());
        var load = loads.votes(clients, seconds);
        readModels.catchUpMillis();
        var votes = readModels.recorded() - recorded;
        return new MeasuredVotes(load, ProcessorTime.of(loads.stack()).microsPerVote(before, votes));
    }

    private Map<Integer, PairedLoads> busy(HttpLoads loads) throws IOException {
        var busy = new TreeMap<Integer, PairedLoads>();
        for (var percent : List.of(95, 100)) {
            progress.step("votes, %d clients, %d %% on one tool and spread, in turns".formatted(MANY_CLIENTS, percent));
            var everyOther = percent == 100 ? 0 : 100 / (100 - percent);
            busy.put(percent, PairedLoads.inTurns(
                    () -> loads.votesOnABusyTool(MANY_CLIENTS, everyOther, seconds / 3),
                    () -> loads.votes(MANY_CLIENTS, seconds / 3)));
        }
        return busy;
    }

    private LoadResult batches(HttpStack stack) {
        progress.step("votes, %d batches of %,d lines at once".formatted(BatchLoad.AT_ONCE, BatchLoad.LINES));
        var batchLoad = new BatchLoad(stack.commands(), CollectorToken.by(stack.secrets()));
        batchLoad.run(seconds / 2);
        return batchLoad.run(seconds);
    }
}
