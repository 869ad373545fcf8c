package dev.jurybox.query.ranking.history;

import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.InvalidParameterException;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.ranking.AdoptedRules;
import dev.jurybox.query.ranking.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads by which rules a request about the past ranks: by those then in force, or by those of today. */
@Component
public class KnowledgeReader {

    private static final String NAME = "knowledge";

    private final RulesInForce rulesInForce;
    private final ResponseRenderer renderer;

    KnowledgeReader(RulesInForce rulesInForce, ResponseRenderer renderer) {
        this.rulesInForce = rulesInForce;
        this.renderer = renderer;
    }

    /**
     * Returns the rules of today, or null if those of the past count. They include an adoption that the request waits
     * for.
     */
    public @Nullable AdoptedRules rulesOfToday(@Nullable String knowledge, @Nullable String asOf,
            ConditionalRequest request) {
        if (knowledge == null) return null;
        if (!knowledge.equals("now"))
            throw new InvalidParameterException(NAME, "is now, or absent for the rules of that time.");
        if (asOf == null)
            throw new InvalidParameterException(NAME, "is for answers about the past: it needs asOf.");
        renderer.await(request);
        return rulesInForce.current();
    }
}
