package dev.jurybox.query.rebuild.admin;

import static java.util.stream.Collectors.joining;

import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import dev.jurybox.http.rules.RuleSetBody;
import dev.jurybox.query.http.InvalidParameterException;
import dev.jurybox.query.http.PastPositions;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.rebuild.PanelSeats;
import dev.jurybox.query.rebuild.RateLimit;
import dev.jurybox.query.rebuild.RebuildRequest;
import dev.jurybox.query.rebuild.WhatIf;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how a request wants a generation to be built. */
@Component
class WhatIfReader {

    private static final int VOTER_LENGTH_MAX = 200;

    private final PastPositions positions;
    private final PanelSeats panel;

    WhatIfReader(PastPositions positions, PanelSeats panel) {
        this.positions = positions;
        this.panel = panel;
    }

    RebuildRequest read(Projection<?> projection, RateLimit limit, @Nullable WhatIfBody body) {
        if (body == null) return RebuildRequest.at(limit);
        if (body.rules() != null && !projection.dependsOnRules()) {
            throw new InvalidParameterException("rules", "do not matter to %s: only to rankings."
                    .formatted(projection.name()));
        }
        if (body.changesNothing()) {
            throw new InvalidParameterException("rules",
                    "or exclude must be given: a what-if changes something.");
        }
        var rules = body.rules() == null ? null : rules(body.rules());
        var asOf = body.asOf() == null ? null : positions.read("asOf", body.asOf()).position();
        var voters = body.exclude() == null ? Set.<String>of() : voters(body.exclude());
        if (!voters.isEmpty() && !countsVotes(projection)) {
            throw new InvalidParameterException("exclude", "does not matter to %s, which counts no votes."
                    .formatted(projection.name()));
        }
        return new RebuildRequest(limit, new WhatIf(rules, asOf, voters.size()), voters);
    }

    private static boolean countsVotes(Projection<?> projection) {
        return projection.listensTo().stream().anyMatch(type -> type.isAssignableFrom(CommunityEvent.class)
                || CommunityEvent.class.isAssignableFrom(type));
    }

    private RuleSet rules(RuleSetBody body) {
        var rules = body.toRules();
        var seats = rules.seats();
        if (seats == null) return rules;
        var unknown = seats.stream().filter(seat -> !panel.has(seat)).toList();
        if (unknown.isEmpty()) return rules;
        throw new InvalidParameterException("rules.seats", "must be seats of the panel, and it has no %s."
                .formatted(unknown.stream().map(Seat::value).collect(joining(" and no "))));
    }

    /** Names the first that is wrong only, because there may be many. */
    private static Set<String> voters(List<String> voters) {
        for (var index = 0; index < voters.size(); index++) {
            var voter = voters.get(index);
            if (voter == null || voter.isBlank() || voter.length() > VOTER_LENGTH_MAX) {
                throw new InvalidParameterException("exclude[%d]".formatted(index),
                        "must have from 1 to %d characters.".formatted(VOTER_LENGTH_MAX));
            }
        }
        return Set.copyOf(voters);
    }
}
