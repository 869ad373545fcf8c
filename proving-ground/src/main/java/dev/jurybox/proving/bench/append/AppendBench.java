package dev.jurybox.proving.bench.append;

import dev.jurybox.proving.bench.Bench;
import dev.jurybox.proving.bench.LoadResult;
import dev.jurybox.proving.bench.PairedLoads;
import dev.jurybox.proving.bench.ProgressOutput;
import dev.jurybox.proving.bench.WarmUp;
import dev.jurybox.proving.bench.raw.BenchServer;
import dev.jurybox.proving.bench.raw.RawInserts;
import dev.jurybox.proving.bench.raw.VoteLog;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures what a vote through Axon costs on this event store, compared with a bare insert on the same server. */
public final class AppendBench implements Bench {

    private static final long SMALL = 100_000;
    private static final long MIDDLE = 1_000_000;
    private static final long LARGE = 10_000_000;
    private static final int GROWTH_IN_FLIGHT = 16;

    private final double seconds;
    private final double turnSeconds;
    private final boolean quick;
    private final ProgressOutput progress;

    public AppendBench(boolean quick, ProgressOutput progress) {
        this.quick = quick;
        this.seconds = quick ? 1.3 : 10;
        this.turnSeconds = quick ? 0.5 : 4;
        this.progress = progress;
    }

    @Override
    public AppendReport run() throws SQLException, IOException {
        try (var raw = RawInserts.into(BenchServer.newRawTable()); var log = BenchServer.newLog()) {
            progress.step("warming up");
            new WarmUp(2, quick ? 10 : 60).run(
                    seconds -> new LoadGenerator(WarmUp.IN_FLIGHT, seconds, log::voteAnywhere).measure().perSecond());
            var growth = growth();
            progress.step("raw inserts by %s, 64 clients".formatted(raw.by()));
            var before = raw.run(seconds);
            var votes = new LinkedHashMap<Integer, LoadResult>();
            for (var inFlight : new int[]{256, 64, 16, 1}) {
                progress.step("votes, %d in flight".formatted(inFlight));
                votes.put(inFlight, new LoadGenerator(inFlight, seconds, log::voteAnywhere).run());
            }
            progress.step("raw inserts, again");
            var after = raw.run(seconds);
            progress.step("votes, 256 in flight, 95 % on one tool and spread, in turns");
            var hot = PairedLoads.inTurns(
                    new LoadGenerator(256, turnSeconds, log::voteMostlyOnOne)::run,
                    new LoadGenerator(256, turnSeconds, log::voteAnywhere)::run);
            return new AppendReport(LoadResult.mean(List.of(before, after)), raw.by(), votes, hot, growth);
        }
    }

    private Map<Long, PairedLoads> growth() throws SQLException, IOException {
        var growth = new LinkedHashMap<Long, PairedLoads>();
        try (var small = filled(SMALL)) {
            for (var size : quick ? List.of(MIDDLE) : List.of(MIDDLE, LARGE)) {
                try (var big = filled(size)) {
                    progress.step("votes on %,d and %,d events, in turns".formatted(SMALL, size));
                    growth.put(size, PairedLoads.inTurns(
                            new LoadGenerator(GROWTH_IN_FLIGHT, turnSeconds, big::voteAnywhere)::run,
                            new LoadGenerator(GROWTH_IN_FLIGHT, turnSeconds, small::voteAnywhere)::run));
                }
            }
        }
        return growth;
    }

    private VoteLog filled(long size) throws SQLException {
        progress.step("filling a log with %,d events".formatted(size));
        var log = BenchServer.newLog();
        FilledLog.fill(log.url(), VoteLog.TOOLS + 1, size);
        return log;
    }
}
