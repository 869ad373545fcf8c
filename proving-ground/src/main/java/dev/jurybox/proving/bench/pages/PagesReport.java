package dev.jurybox.proving.bench.pages;

import dev.jurybox.proving.bench.BenchReport;
import dev.jurybox.proving.bench.FigureTable;
import dev.jurybox.proving.bench.LoadResult;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one run. The yardstick is a request that is refused for want of a token.
 *
 * @param seen null where there is no browser to look at pages with
 */
record PagesReport(LoadResult refused, LoadResult pages, LoadResult besideVotes, long firstVisitBytes,
        @Nullable VotesSeen seen) implements BenchReport {

    @Override
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("vsRefused", pages.beside(refused));
        json.put("p99BesideVotesMillis", besideVotes.p99Millis());
        json.put("firstVisitBytes", firstVisitBytes);
        if (seen != null) {
            json.put("voteSeenP99Millis", seen.latency().p99Millis());
            json.put("layoutShift", seen.layoutShift());
            json.put("seen", seen.latency());
        }
        json.put("refused", refused);
        json.put("pages", pages);
        json.put("besideVotes", besideVotes);
        return json;
    }

    @Override
    public String table() {
        var table = new FigureTable("vs refused", refused);
        table.row("refused for want of a token, 64 clients", refused);
        table.row("pages of comparisons, 64 clients", pages);
        table.row("pages beside 500 votes a second", besideVotes);
        table.line("a first visit loads %,d bytes (HTML, stylesheet, script and icon, compressed)"
                .formatted(firstVisitBytes));
        table.line(seen == null
                ? "not measured: how soon a vote is seen in another browser (there is no Chromium)"
                : "a vote is seen in another browser after %.0f ms, p99 %.0f ms; layout shift %.4f".formatted(
                        seen.latency().p50Millis(), seen.latency().p99Millis(), seen.layoutShift()));
        return table.toString();
    }
}
