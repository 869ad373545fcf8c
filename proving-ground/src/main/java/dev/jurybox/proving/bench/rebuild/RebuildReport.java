package dev.jurybox.proving.bench.rebuild;

import dev.jurybox.proving.bench.BenchReport;
import dev.jurybox.proving.bench.LoadResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of one run. The ratios are those of the longest log. */
record RebuildReport(List<RebuildFigures> sizes) implements BenchReport {

    @Override
    public Map<String, Object> json() {
        var longest = sizes.getLast();
        var rebuild = new LinkedHashMap<String, Object>();
        rebuild.put("vsKafkaConsumer", longest.vsKafkaConsumer());
        rebuild.put("vsSelect", longest.vsSelect());
        rebuild.put("peakHeapMiB", longest.peakHeapMiB());
        rebuild.put("secondsOfAll", longest.secondsOfAll());
        rebuild.put("secondsOfAllVsShortest", longest.secondsOfAll() / sizes.getFirst().secondsOfAll());
        rebuild.put("secondsTogether", longest.secondsTogether());
        rebuild.put("secondsTogetherVsShortest", longest.secondsTogether() / sizes.getFirst().secondsTogether());
        rebuild.put("whatIfVsRebuild", longest.whatIfVsRebuild());
        rebuild.put("pagesP99VsAlone", longest.pagesP99VsAlone());
        rebuild.put("pastBoardFirstP99Millis", longest.pastBoards().first().p99Millis());
        rebuild.put("pastBoardAgainP99Millis", longest.pastBoards().again().p99Millis());
        rebuild.put("sizes", sizes);
        return Map.of("rebuild", rebuild);
    }

    @Override
    public String table() {
        var table = new StringBuilder("%12s %12s %12s %12s %9s %9s %9s%n".formatted(
                "votes", "rebuilt /s", "consumer /s", "select /s", "vs Kafka", "vs select", "live MiB"));
        for (var size : sizes) {
            table.append("%,12d %,12.0f %,12.0f %,12.0f %9.2f %9.2f %9.0f%n".formatted(
                    size.votes(), size.rebuilt().perSecond(), size.kafkaPerSecond(), size.selectPerSecond(),
                    size.vsKafkaConsumer(), size.vsSelect(), size.peakHeapMiB()));
        }
        sizes.forEach(size -> describe(size, table));
        return table.toString();
    }

    private static void describe(RebuildFigures size, StringBuilder table) {
        table.append("%n%,d votes%n".formatted(size.votes()));
        table.append("  all projections, in one request: %.1f s%n".formatted(size.secondsTogether()));
        table.append("  all projections, one after the other: %.1f s%n".formatted(size.secondsOfAll()));
        size.secondsByProjection().forEach((projection, seconds) -> table
                .append("    %-20s %8.1f s%n".formatted(projection, seconds)));
        table.append("  %-22s %8.1f s, %.2f times a rebuild of rankings%n".formatted("ranks by other rules",
                size.whatIfSeconds(), size.whatIfVsRebuild()));
        describe("200 tools a second", size.pages().alone(), table);
        describe("200 tools a second, beside a rebuild", size.pages().beside(), table);
        describe("a board of the past, first answer", size.pastBoards().first(), table);
        describe("a board of the past, again", size.pastBoards().again(), table);
    }

    private static void describe(String what, LoadResult load, StringBuilder table) {
        table.append("  %-38s p50 %7.1f ms, p99 %7.1f ms%n".formatted(what, load.p50Millis(), load.p99Millis()));
    }
}
