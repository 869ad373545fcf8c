package dev.jurybox.query.http;

import org.jspecify.annotations.Nullable;

/** What somebody who asks has already. An endpoint takes it as a parameter. */
public record Asked(@Nullable String ifNoneMatch) {

    boolean has(Rendered told) {
        return ifNoneMatch != null && told.isWhat(ifNoneMatch);
    }
}
