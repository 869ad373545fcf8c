package dev.jurybox.proving.bench.rebuild;

import dev.jurybox.proving.bench.BenchReport;

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
        return table.toString();
    }
}
