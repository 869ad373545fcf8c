package dev.jurybox.http.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom a line of the table lets in. */
public interface AccessPolicy {

    /**
     * @param caller null for somebody who is not signed in
     * @param path what the path names
     */
    boolean admits(@Nullable Object caller, Map<String, String> path);
}
