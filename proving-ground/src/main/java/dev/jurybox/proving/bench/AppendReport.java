package dev.jurybox.proving.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of one run, and the ratios that matter. */
public record AppendReport(
        Measured raw, String rawBy, Map<Integer, Measured> votes, Measured hot, Measured spread,
        Map<Long, Measured> growth) {

    private static final long SMALL = 100_000;
    private static final long LARGE = 10_000_000;

    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        votes.forEach((inFlight, measured) -> json.put("vsRaw" + inFlight, vsRaw(measured)));
        json.put("hotToolLoss", hotToolLoss());
        if (growth.containsKey(LARGE)) json.put("growth10M", growth(LARGE));
        json.put("raw", raw);
        json.put("rawBy", rawBy);
        json.put("votes", votes);
        json.put("hot", hot);
        json.put("spread", spread);
        json.put("growth", growth);
        return json;
    }

    public String table() {
        var table = new StringBuilder(
                "%-42s %10s %9s %9s %8s%n".formatted("", "per second", "p50 ms", "p99 ms", "vs raw"));
        row(table, "raw inserts by %s, 64 clients".formatted(rawBy), raw);
        votes.forEach((inFlight, measured) -> row(table, "votes, %d in flight".formatted(inFlight), measured));
        row(table, "votes, 256 in flight, 95 % on one tool", hot);
        row(table, "votes, 256 in flight, right after", spread);
        growth.forEach((size, measured) -> row(table, "votes on %,d events, 16 in flight".formatted(size), measured));
        table.append("one hot tool costs %.1f %%%n".formatted(hotToolLoss() * 100));
        growth.keySet().forEach(size -> table.append(
                "p50 at %,d events is %.2f x that at %,d%n".formatted(size, growth(size), SMALL)));
        return table.toString();
    }

    private void row(StringBuilder table, String what, Measured measured) {
        table.append("%-42s %,10.0f %9.2f %9.2f %8.2f%n".formatted(
                what, measured.perSecond(), measured.p50Millis(), measured.p99Millis(), vsRaw(measured)));
    }

    private double vsRaw(Measured measured) {
        return measured.perSecond() / raw.perSecond();
    }

    /** Beside the same load spread evenly, measured right after. */
    private double hotToolLoss() {
        return 1 - hot.perSecond() / spread.perSecond();
    }

    private double growth(long size) {
        return growth.getOrDefault(size, raw).p50Millis() / growth.getOrDefault(SMALL, raw).p50Millis();
    }
}
