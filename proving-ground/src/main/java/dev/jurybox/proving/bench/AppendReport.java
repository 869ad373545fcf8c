package dev.jurybox.proving.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of one run, and the ratios that matter. */
public record AppendReport(
        Measured raw, String rawBy, Map<Integer, Measured> votes, Compared hot, Map<Long, Compared> growth) {

    private static final long MILLION = 1_000_000;

    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        votes.forEach((inFlight, measured) -> json.put("vsRaw" + inFlight, vsRaw(measured)));
        json.put("hotToolLoss", hotToolLoss());
        growth.forEach((size, compared) -> json.put("growth%dM".formatted(size / MILLION), growth(compared)));
        json.put("raw", raw);
        json.put("rawBy", rawBy);
        json.put("votes", votes);
        json.put("hotBesideSpread", hot);
        json.put("growthBesideSmall", growth);
        return json;
    }

    public String table() {
        var table = new StringBuilder(
                "%-42s %10s %9s %9s %8s%n".formatted("", "per second", "p50 ms", "p99 ms", "vs raw"));
        row(table, "raw inserts by %s, 64 clients".formatted(rawBy), raw);
        votes.forEach((inFlight, measured) -> row(table, "votes, %d in flight".formatted(inFlight), measured));
        row(table, "votes, 256 in flight, 95 % on one tool", hot.one());
        row(table, "votes, 256 in flight, spread, in turns", hot.other());
        growth.forEach((size, compared) -> {
            row(table, "votes on %,d events, 16 in flight".formatted(size), compared.one());
            row(table, "votes on 100,000 events, in turns", compared.other());
        });
        table.append("one hot tool costs %.1f %%%n".formatted(hotToolLoss() * 100));
        growth.forEach((size, compared) -> table.append(
                "p50 at %,d events is %.2f x that at 100,000%n".formatted(size, growth(compared))));
        return table.toString();
    }

    private void row(StringBuilder table, String what, Measured measured) {
        table.append("%-42s %,10.0f %9.2f %9.2f %8.2f%n".formatted(
                what, measured.perSecond(), measured.p50Millis(), measured.p99Millis(), vsRaw(measured)));
    }

    private double vsRaw(Measured measured) {
        return measured.perSecond() / raw.perSecond();
    }

    private double hotToolLoss() {
        return 1 - hot.one().perSecond() / hot.other().perSecond();
    }

    private static double growth(Compared compared) {
        return compared.one().p50Millis() / compared.other().p50Millis();
    }
}
