package dev.jurybox.proving.bench.append;

import dev.jurybox.proving.bench.BenchReport;
import dev.jurybox.proving.bench.FigureTable;
import dev.jurybox.proving.bench.LoadResult;
import dev.jurybox.proving.bench.PairedLoads;

import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of one run and the ratios that matter. */
public record AppendReport(
        LoadResult raw, String rawBy, Map<Integer, LoadResult> votes, PairedLoads hot, Map<Long, PairedLoads> growth)
        implements
            BenchReport {

    private static final long MILLION = 1_000_000;

    @Override
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        votes.forEach((inFlight, loadResult) -> json.put("vsRaw" + inFlight, loadResult.beside(raw)));
        json.put("hotToolLoss", hotToolLoss());
        growth.forEach((size, pairedLoads) -> json.put("growth%dM".formatted(size / MILLION), growth(pairedLoads)));
        json.put("raw", raw);
        json.put("rawBy", rawBy);
        json.put("votes", votes);
        json.put("hotBesideSpread", hot);
        json.put("growthBesideSmall", growth);
        return json;
    }

    @Override
    public String table() {
        var figureTable = new FigureTable("vs raw", raw);
        figureTable.row("raw inserts by %s, 64 clients".formatted(rawBy), raw);
        votes.forEach((inFlight, loadResult) -> figureTable.row("votes, %d in flight".formatted(inFlight), loadResult));
        figureTable.row("votes, 256 in flight, 95 % on one tool", hot.one());
        figureTable.row("votes, 256 in flight, spread, in turns", hot.other());
        growth.forEach((size, pairedLoads) -> {
            figureTable.row("votes on %,d events, 16 in flight".formatted(size), pairedLoads.one());
            figureTable.row("votes on 100,000 events, in turns", pairedLoads.other());
        });
        figureTable.line("one hot tool costs %.1f %%".formatted(hotToolLoss() * 100));
        growth.forEach((size, pairedLoads) -> figureTable.line(
                "p50 at %,d events is %.2f x that at 100,000".formatted(size, growth(pairedLoads))));
        return figureTable.toString();
    }

    private double hotToolLoss() {
        return 1 - hot.one().perSecond() / hot.other().perSecond();
    }

    private static double growth(PairedLoads pairedLoads) {
        return pairedLoads.one().p50Millis() / pairedLoads.other().p50Millis();
    }
}
