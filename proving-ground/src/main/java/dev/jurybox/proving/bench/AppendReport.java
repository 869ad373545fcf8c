package dev.jurybox.proving.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of one run, and the ratios that matter. */
public record AppendReport(
        Measured raw, String rawBy, Map<Integer, Measured> votes, Compared hot, Map<Long, Compared> growth)
        implements
            Report {

    private static final long MILLION = 1_000_000;

    @Override
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        votes.forEach((inFlight, measured) -> json.put("vsRaw" + inFlight, measured.beside(raw)));
        json.put("hotToolLoss", hotToolLoss());
        growth.forEach((size, compared) -> json.put("growth%dM".formatted(size / MILLION), growth(compared)));
        json.put("raw", raw);
        json.put("rawBy", rawBy);
        json.put("votes", votes);
        json.put("hotBesideSpread", hot);
        json.put("growthBesideSmall", growth);
        return json;
    }

    @Override
    public String table() {
        var table = new Table("vs raw", raw);
        table.row("raw inserts by %s, 64 clients".formatted(rawBy), raw);
        votes.forEach((inFlight, measured) -> table.row("votes, %d in flight".formatted(inFlight), measured));
        table.row("votes, 256 in flight, 95 % on one tool", hot.one());
        table.row("votes, 256 in flight, spread, in turns", hot.other());
        growth.forEach((size, compared) -> {
            table.row("votes on %,d events, 16 in flight".formatted(size), compared.one());
            table.row("votes on 100,000 events, in turns", compared.other());
        });
        table.line("one hot tool costs %.1f %%".formatted(hotToolLoss() * 100));
        growth.forEach((size, compared) -> table.line(
                "p50 at %,d events is %.2f x that at 100,000".formatted(size, growth(compared))));
        return table.toString();
    }

    private double hotToolLoss() {
        return 1 - hot.one().perSecond() / hot.other().perSecond();
    }

    private static double growth(Compared compared) {
        return compared.one().p50Millis() / compared.other().p50Millis();
    }
}
