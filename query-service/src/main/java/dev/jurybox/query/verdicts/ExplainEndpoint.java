package dev.jurybox.query.verdicts;

import dev.jurybox.http.limits.AddressHashes;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.ranking.history.HistoricalLeaderboards;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"verdict-history", "community-tally", "comparisons", "tool-cards", "rankings"})
class ExplainEndpoint {

    private static final Pattern POSITION = Pattern.compile("[1-9]\\d{0,17}");

    private final VerdictReader verdicts;
    private final CommandEvents events;
    private final HistoricalLeaderboards boards;
    private final AddressHashes addresses;
    private final ResponseRenderer renderer;

    ExplainEndpoint(VerdictReader verdicts, CommandEvents events, HistoricalLeaderboards boards,
            AddressHashes addresses,
            ResponseRenderer renderer) {
        this.verdicts = verdicts;
        this.events = events;
        this.boards = boards;
        this.addresses = addresses;
        this.renderer = renderer;
    }

    @GetMapping("/api/verdicts/{position}/explain")
    RenderedResponse<VerdictExplanation> explain(@PathVariable String position, ConditionalRequest request,
            HttpServletRequest servletRequest) {
        if (!POSITION.matcher(position).matches()) throw unknownVerdict();
        var asker = addresses.networksOf(servletRequest.getRemoteAddr()).widest();
        return renderer.respondCached(request, "explain " + position,
                () -> explanation(Long.parseLong(position), asker),
                _ -> CacheDependency.onEverything());
    }

    /** The parts that can change are read anew for each request. The costly part, the ranks, is cached. */
    private VerdictExplanation explanation(long position, AddressNetwork asker) {
        var verdict = verdicts.at(position).orElseThrow(ExplainEndpoint::unknownVerdict);
        var chain = events.of(verdict);
        var rankChanges = boards.moved(verdict.tool(), verdict.causePosition() - 1, position, asker);
        return new VerdictExplanation(verdict.commandId(), chain, verdict, rankChanges.moves(), rankChanges.degraded(),
                verdicts.comparisonsOf(List.of(verdict.tool())).getOrDefault(verdict.tool(), List.of()));
    }

    private static ProblemException unknownVerdict() {
        return ProblemException.notFound("unknown-verdict", "No verdict changed at that position.");
    }
}
