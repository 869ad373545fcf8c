package dev.jurybox.query.verdicts;

import dev.jurybox.http.ProblemType;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.ranking.history.HistoricalLeaderboards;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Explains changes of verdicts. */
@Component
public class VerdictExplanations {

    private static final Pattern POSITION = Pattern.compile("[1-9]\\d{0,17}");

    private final VerdictReader verdicts;
    private final CommandEvents events;
    private final HistoricalLeaderboards boards;

    VerdictExplanations(VerdictReader verdicts, CommandEvents events, HistoricalLeaderboards boards) {
        this.verdicts = verdicts;
        this.events = events;
        this.boards = boards;
    }

    /** Reads the position in the address of an explanation. */
    public static long position(String text) {
        if (!POSITION.matcher(text).matches()) throw unknownVerdict();
        return Long.parseLong(text);
    }

    /**
     * The comparisons are read anew for each call. The costly part, the ranks, is cached.
     *
     * @param asker the network that takes a turn in the queue for the ranks
     */
    public ExplainedVerdict explain(long position, AddressNetwork asker) {
        var verdict = verdicts.at(position).orElseThrow(VerdictExplanations::unknownVerdict);
        var chain = events.of(verdict);
        var ranks = boards.moved(verdict.tool(), verdict.causePosition() - 1, end(verdict), asker);
        return new ExplainedVerdict(verdict, chain, ranks,
                verdicts.comparisonsOf(List.of(verdict.tool())).getOrDefault(verdict.tool(), List.of()));
    }

    /** The changes by one adoption are explained by one replay, however far from it they are. */
    private static long end(VerdictHistoryEntry verdict) {
        return verdict.cause() == ChangeCause.RULES ? verdict.causePosition() : verdict.position();
    }

    private static ProblemException unknownVerdict() {
        return new ProblemException(ProblemType.UNKNOWN_VERDICT, "No verdict changed at that position.");
    }
}
