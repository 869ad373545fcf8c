package dev.jurybox.query.ranking;

import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections(RankingProjection.NAME)
class RulesEndpoint {

    private final RulesInForce rulesInForce;
    private final ResponseRenderer renderer;

    RulesEndpoint(RulesInForce rulesInForce, ResponseRenderer renderer) {
        this.rulesInForce = rulesInForce;
        this.renderer = renderer;
    }

    /**
     * Returns the rules that ranks are computed with, and all that were in force before.
     *
     * <p>Rules hold from the position at which they were adopted until others are. The initial rules have no position.
     *
     * @return The rules in force, and their history.
     */
    @GetMapping("/api/rules")
    RenderedResponse<RulesView> rules(ConditionalRequest request) {
        return renderer.respond(request, () -> RulesView.of(rulesInForce.newestFirst()));
    }
}
