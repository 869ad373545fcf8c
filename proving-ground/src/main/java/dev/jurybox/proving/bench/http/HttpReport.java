package dev.jurybox.proving.bench.http;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.jurybox.proving.bench.BenchReport;
import dev.jurybox.proving.bench.FigureTable;
import dev.jurybox.proving.bench.LoadResult;
import dev.jurybox.proving.bench.PairedLoads;
import dev.jurybox.proving.bench.stack.BatchLoad;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The figures of one run and the ratios that matter. For batches, the rate counts votes and the latencies are those of
 * batches.
 *
 * @param first the votes of the first seconds after the start
 * @param busy by the percentage of votes on one tool: these votes, in turns with votes on all tools
 */
public record HttpReport(
        LoadResult raw, String rawBy, Map<Integer, MeasuredVotes> votes, LoadResult halfLoad, LoadResult empty,
        LoadResult batch, LoadResult first, Map<Integer, PairedLoads> busy) implements BenchReport {

    static final int CLIENTS = 64;

    @Override
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        votes.forEach((clients, measured) -> json.put("vsRaw" + clients, measured.load().beside(raw)));
        json.put("batchVsRaw", batch.beside(raw));
        json.put("p99HalfLoadMillis", halfLoad.p99Millis());
        json.put("firstVsWarm", first.beside(warm()));
        busy.forEach(
                (percent, turns) -> json.put("busy%dVsSpread".formatted(percent), turns.one().beside(turns.other())));
        json.put("cpuMicrosPerVote", byClients(MeasuredVotes::cpuMicros));
        json.put("raw", raw);
        json.put("rawBy", rawBy);
        json.put("votes", byClients(MeasuredVotes::load));
        json.put("first", first);
        json.put("busy", byPercent());
        json.put("halfLoad", halfLoad);
        json.put("empty", empty);
        json.put("batch", batch);
        return json;
    }

    @Override
    public String table() {
        var figureTable = new FigureTable("vs raw", raw);
        figureTable.row("raw inserts by %s, 64 clients".formatted(rawBy), raw);
        figureTable.row("votes, %d clients, right after the start".formatted(CLIENTS), first);
        votes.forEach((clients, measured) -> figureTable.row("votes, %d clients".formatted(clients), measured.load()));
        busy.forEach((percent, turns) -> {
            figureTable.row("votes, %d %% on one tool, 256 clients".formatted(percent), turns.one());
            figureTable.row("  in turns with votes on all tools", turns.other());
        });
        figureTable.row("votes, arriving at half the rate of 64", halfLoad);
        figureTable.row("votes by %d batches of %,d".formatted(BatchLoad.AT_ONCE, BatchLoad.LINES), batch);
        figureTable.row("refused for want of a token, 64 clients", empty);
        votes.forEach((clients, measured) -> figureTable.line(cost(clients, measured)));
        return figureTable.toString();
    }

    private static String cost(int clients, MeasuredVotes measured) {
        return "processor time a vote, %d clients: %s".formatted(clients, measured.cpuMicros().entrySet().stream()
                .map(each -> "%s %.0f µs".formatted(each.getKey(), each.getValue())).collect(joining(", ")));
    }

    private Map<Integer, LoadResult> byPercent() {
        var votesOnOneTool = new TreeMap<Integer, LoadResult>();
        busy.forEach((percent, turns) -> votesOnOneTool.put(percent, turns.one()));
        return votesOnOneTool;
    }

    private LoadResult warm() {
        return requireNonNull(votes.get(CLIENTS)).load();
    }

    private <T> Map<Integer, T> byClients(Function<MeasuredVotes, T> part) {
        var parts = new TreeMap<Integer, T>();
        votes.forEach((clients, measured) -> parts.put(clients, part.apply(measured)));
        return parts;
    }
}
