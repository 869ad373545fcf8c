package dev.jurybox.query.rebuild.admin;

import dev.jurybox.query.http.InvalidParameterException;
import dev.jurybox.query.http.PastPositions;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.rebuild.RateLimit;
import dev.jurybox.query.rebuild.RebuildRequest;
import dev.jurybox.query.rebuild.WhatIf;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how a request wants a generation to be built. */
@Component
class WhatIfReader {

    private final PastPositions positions;

    WhatIfReader(PastPositions positions) {
        this.positions = positions;
    }

    RebuildRequest read(Projection<?> projection, RateLimit limit, @Nullable WhatIfBody body) {
        if (body == null) return RebuildRequest.at(limit);
        if (body.rules() != null && !projection.dependsOnRules()) {
            throw new InvalidParameterException("rules", "do not matter to %s: only to rankings."
                    .formatted(projection.name()));
        }
        if (body.changesNothing()) {
            throw new InvalidParameterException("rules",
                    "or excludeVoters must be given: a what-if changes something.");
        }
        var rules = body.rules() == null ? null : body.rules().toRules();
        var asOf = body.asOf() == null ? null : positions.read("asOf", body.asOf()).position();
        var voters = body.excludeVoters() == null ? Set.<String>of() : Set.copyOf(body.excludeVoters());
        return new RebuildRequest(limit, new WhatIf(rules, asOf, voters.size()), voters);
    }
}
