package dev.jurybox.proving.bench.read;

import dev.jurybox.proving.bench.BenchReport;
import dev.jurybox.proving.bench.FigureTable;
import dev.jurybox.proving.bench.LoadResult;

import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of one run. The yardstick is a request that is refused for want of a token. */
record ReadReport(
        LoadResult empty, LoadResult pages, LoadResult besideVotes, LoadResult visibleCalm, LoadResult visible,
        double rankAgeMaxMillis,
        ProjectionLag keepingUp)
        implements
            BenchReport {

    @Override
    public Map<String, Object> json() {
        var read = new LinkedHashMap<String, Object>();
        read.put("vsEmpty", pages.beside(empty));
        read.put("p99WhileVotesMillis", besideVotes.p99Millis());
        read.put("empty", empty);
        read.put("comparisons", pages);
        read.put("comparisonsWhileVotes", besideVotes);
        var json = new LinkedHashMap<String, Object>();
        json.put("read", read);
        json.put("visibleP99Millis", visible.p99Millis());
        json.put("visible", visible);
        json.put("visibleBeside500VotesP99Millis", visibleCalm.p99Millis());
        json.put("visibleBeside500Votes", visibleCalm);
        json.put("rankAgeMaxMillis", rankAgeMaxMillis);
        json.put("keepingUp", keepingUp);
        return json;
    }

    @Override
    public String table() {
        var figureTable = new FigureTable("vs empty", empty);
        figureTable.row("refused for want of a token, 64 clients", empty);
        figureTable.row("a comparison, 64 clients", pages);
        figureTable.row("a comparison, while votes come in", besideVotes);
        figureTable.row("votes, 64 clients", keepingUp.votes());
        figureTable.row("a vote until it is visible, at half that", visible);
        figureTable.row("a vote until it is visible, at 500 a second", visibleCalm);
        figureTable.line("projected while they came in: %.2f of what was recorded, the rest %.0f ms after the last"
                .formatted(keepingUp.toldVsRecorded(), keepingUp.catchUpMillis()));
        figureTable.line("a rank was %.0f ms old at most, at half the votes".formatted(rankAgeMaxMillis));
        return figureTable.toString();
    }
}
