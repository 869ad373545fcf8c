package dev.jurybox.query.http;

import dev.jurybox.query.freshness.PartitionPosition;
import org.jspecify.annotations.Nullable;

/**
 * What a request says besides what it asks for. An endpoint takes it as a parameter.
 *
 * @param ifNoneMatch what the client has already
 * @param minPosition what the answer must hold
 */
public record Asked(@Nullable String ifNoneMatch, @Nullable PartitionPosition minPosition) {

    boolean has(Rendered told) {
        return ifNoneMatch != null && told.isWhat(ifNoneMatch);
    }
}
