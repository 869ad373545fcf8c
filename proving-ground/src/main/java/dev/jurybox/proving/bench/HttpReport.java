package dev.jurybox.proving.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of one run, and the ratios that matter. Of batches the rate is that of votes, the time a batch's own. */
public record HttpReport(
        Measured raw, String rawBy, Map<Integer, Measured> votes, Measured halfLoad, Measured empty,
        Measured batch) implements Report {

    @Override
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        votes.forEach((clients, measured) -> json.put("vsRaw" + clients, measured.beside(raw)));
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
        var table = new Table("vs raw", raw);
        table.row("raw inserts by %s, 64 clients".formatted(rawBy), raw);
        votes.forEach((clients, measured) -> table.row("votes, %d clients".formatted(clients), measured));
        table.row("votes, arriving at half the rate of 64", halfLoad);
        table.row("votes by %d batches of %,d".formatted(Batches.AT_ONCE, Batches.LINES), batch);
        table.row("refused for want of a token, 64 clients", empty);
        return table.toString();
    }
}
