package dev.jurybox.proving.bench;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a vote through Axon costs on our engine, beside a bare insert on the same server. */
public final class AppendBench {

    private static final long SMALL = 100_000;
    private static final long MIDDLE = 1_000_000;
    private static final long LARGE = 10_000_000;
    private static final int GROWTH_IN_FLIGHT = 16;

    private final double seconds;
    private final boolean quick;
    private final Progress progress;

    public AppendBench(boolean quick, Progress progress) {
        this.quick = quick;
        this.seconds = quick ? 2 : 10;
        this.progress = progress;
    }

    public AppendReport run() throws SQLException {
        var votes = new LinkedHashMap<Integer, Measured>();
        try (var raw = RawInserts.onThisMachine(); var log = BenchServer.newLog()) {
            progress.step("warming up");
            new WarmUp(quick ? 14 : 60).run(log::voteAnywhere);
            progress.step("raw inserts by %s, 64 clients".formatted(raw.by()));
            var before = raw.run(seconds);
            for (var inFlight : new int[]{256, 64, 16, 1}) {
                progress.step("votes, %d in flight".formatted(inFlight));
                votes.put(inFlight, new Load(inFlight, seconds, log::voteAnywhere).run());
            }
            progress.step("votes, 256 in flight, 95 % on one tool");
            var hot = new Load(256, seconds, log::voteMostlyOnOne).run();
            progress.step("votes, 256 in flight, again");
            var spread = new Load(256, 2 * seconds, log::voteAnywhere).run();
            progress.step("raw inserts, again");
            var after = raw.run(seconds);
            return new AppendReport(mean(before, after), raw.by(), votes, hot, spread, growth());
        }
    }

    private Map<Long, Measured> growth() throws SQLException {
        var growth = new LinkedHashMap<Long, Measured>();
        try (var log = BenchServer.newLog()) {
            long filled = VoteLog.TOOLS;
            for (var size : quick ? new long[]{SMALL, MIDDLE} : new long[]{SMALL, MIDDLE, LARGE}) {
                progress.step("votes on a log of %,d events, %d in flight".formatted(size, GROWTH_IN_FLIGHT));
                FilledLog.fill(log.url(), filled + 1, size);
                growth.put(size, new Load(GROWTH_IN_FLIGHT, seconds, log::voteAnywhere).run());
                filled = log.engine().latestToken(null).join().position().orElseThrow();
            }
        }
        return growth;
    }

    private static Measured mean(Measured a, Measured b) {
        return new Measured((a.perSecond() + b.perSecond()) / 2, (a.p50Millis() + b.p50Millis()) / 2,
                (a.p99Millis() + b.p99Millis()) / 2);
    }
}
