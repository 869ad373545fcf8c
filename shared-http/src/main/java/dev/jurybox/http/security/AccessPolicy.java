package dev.jurybox.http.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides which callers an access rule admits. */
public interface AccessPolicy {

    /**
     * @param caller null if the caller is not signed in
     * @param path the values of the path variables
     */
    boolean admits(@Nullable Object caller, Map<String, String> path);
}
