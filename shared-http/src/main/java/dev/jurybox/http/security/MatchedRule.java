package dev.jurybox.http.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom the access rule of a request admits, and the path variables of the request. */
public record MatchedRule(AccessPolicy who, Map<String, String> variables) {

    private static final String ATTRIBUTE = MatchedRule.class.getName();

    /** Null if no rule admitted the request. */
    public static @Nullable MatchedRule of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof MatchedRule matched ? matched : null;
    }

    boolean admits(@Nullable Object caller) {
        return who.admits(caller, variables);
    }

    void setFor(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
