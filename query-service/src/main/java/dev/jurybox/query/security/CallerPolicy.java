package dev.jurybox.query.security;

import dev.jurybox.http.security.AccessPolicy;
import dev.jurybox.http.voter.VoterIdentity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which callers an access rule admits. */
public enum CallerPolicy implements AccessPolicy {
    ANYONE,
    VOTER,
    OPERATOR;

    @Override
    public boolean admits(@Nullable Object caller, Map<String, String> path) {
        return switch (this) {
            case ANYONE -> true;
            case VOTER -> caller instanceof VoterIdentity;
            case OPERATOR -> caller instanceof OperatorCaller;
        };
    }
}
