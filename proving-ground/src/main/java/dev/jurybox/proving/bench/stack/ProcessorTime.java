package dev.jurybox.proving.bench.stack;

import dev.jurybox.local.data.StackPart;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The processor time that each process of a stack has used so far, and this one, which is the loader. */
public record ProcessorTime(Map<String, Duration> byProcess) {

    private static final String LOADER = "loader";
    private static final String SUM = "sum";

    public static ProcessorTime of(HttpStack stack) {
        var used = new TreeMap<String, Duration>();
        for (var part : StackPart.values())
            used.put(part.key(), withDescendants(stack.process(part)));
        used.put(LOADER, used(ProcessHandle.current()));
        return new ProcessorTime(used);
    }

    /** The microseconds of each process since {@code before} and their sum, divided by the number of votes. */
    public Map<String, Double> microsPerVote(ProcessorTime before, long votes) {
        var micros = new TreeMap<String, Double>();
        byProcess.forEach((process, used) -> micros.put(process,
                used.minus(before.byProcess.getOrDefault(process, Duration.ZERO)).toNanos() / 1e3 / votes));
        micros.put(SUM, micros.values().stream().mapToDouble(each -> each).sum());
        return micros;
    }

    /** Sessions of PostgreSQL are processes. The time of one that has ended is not counted. */
    private static Duration withDescendants(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).map(ProcessorTime::used)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
