package dev.jurybox.query.http;

import dev.jurybox.query.progress.MinPosition;
import dev.jurybox.query.progress.PartitionPosition;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that a request sets. An endpoint takes it as a parameter.
 *
 * @param onlyIfNoneExists whether the request has {@code If-None-Match: *}, so that any existing version gives 304
 * @param projections those that the endpoint reads
 * @param minPosition the position that the response must include
 */
public record ConditionalRequest(
        boolean onlyIfNoneExists, Set<String> projections, @Nullable PartitionPosition minPosition) {

    /**
     * Requires a position that the address names, to which the answer to a form leads: a browser that follows a redirect
     * sends no header of ours.
     */
    public ConditionalRequest after(@Nullable String position) {
        return position == null
                ? this
                : new ConditionalRequest(onlyIfNoneExists, projections, MinPosition.parse(position));
    }
}
