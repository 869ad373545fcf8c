package dev.jurybox.proving.bench.http;

import dev.jurybox.proving.bench.BenchReport;
import dev.jurybox.proving.bench.FigureTable;
import dev.jurybox.proving.bench.LoadResult;
import dev.jurybox.proving.bench.stack.BatchLoad;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of one run and the ratios that matter. For batches, the rate counts votes and the latencies are those of
 * batches.
 */
public record HttpReport(
        LoadResult raw, String rawBy, Map<Integer, LoadResult> votes, LoadResult halfLoad, LoadResult empty,
        LoadResult batch) implements BenchReport {

    @Override
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        votes.forEach((clients, loadResult) -> json.put("vsRaw" + clients, loadResult.beside(raw)));
        json.put("batchVsRaw", batch.beside(raw));
        json.put("p99HalfLoadMillis", halfLoad.p99Millis());
        json.put("raw", raw);
        json.put("rawBy", rawBy);
        json.put("votes", votes);
        json.put("halfLoad", halfLoad);
        json.put("empty", empty);
        json.put("batch", batch);
        return json;
    }

    @Override
    public String table() {
        var figureTable = new FigureTable("vs raw", raw);
        figureTable.row("raw inserts by %s, 64 clients".formatted(rawBy), raw);
        votes.forEach((clients, loadResult) -> figureTable.row("votes, %d clients".formatted(clients), loadResult));
        figureTable.row("votes, arriving at half the rate of 64", halfLoad);
        figureTable.row("votes by %d batches of %,d".formatted(BatchLoad.AT_ONCE, BatchLoad.LINES), batch);
        figureTable.row("refused for want of a token, 64 clients", empty);
        return figureTable.toString();
    }
}
