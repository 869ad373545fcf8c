package dev.jurybox.query.verdicts;

import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.limits.AddressHashes;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"verdict-history", "community-tally", "comparisons", "tool-cards", "rankings"})
class ExplainEndpoint {

    private final VerdictExplanations explanations;
    private final AddressHashes addresses;
    private final ResponseRenderer renderer;

    ExplainEndpoint(VerdictExplanations explanations, AddressHashes addresses, ResponseRenderer renderer) {
        this.explanations = explanations;
        this.addresses = addresses;
        this.renderer = renderer;
    }

    /**
     * Explains why a verdict changed.
     *
     * <p>The explanation names the command, its events on the same tool, the adoption of rules if that is the cause,
     * the change, and the places on the boards that moved with it. The ranks before and after are computed from the log
     * as of the event before the cause and as of the change, or as of the adoption.
     *
     * @param position the position of the change in the log
     * @return The explanation.
     */
    @AnswersProblems({ProblemType.UNKNOWN_VERDICT, ProblemType.LOG_UNAVAILABLE, ProblemType.BUSY,
        ProblemType.TOO_MANY_REQUESTS})
    @GetMapping("/api/verdicts/{position}/explain")
    RenderedResponse<VerdictExplanation> explain(@PathVariable String position, ConditionalRequest request,
            HttpServletRequest servletRequest) {
        var asked = VerdictExplanations.position(position);
        var asker = addresses.networksOf(servletRequest.getRemoteAddr()).widest();
        return renderer.respondCached(request, "explain " + asked,
                () -> VerdictExplanation.of(explanations.explain(asked, asker)),
                _ -> CacheDependency.onProjections("comparisons"));
    }
}
