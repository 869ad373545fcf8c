package dev.jurybox.query.http;

import dev.jurybox.query.freshness.PartitionPosition;
import org.jspecify.annotations.Nullable;

/**
 * What a request says besides what it asks for. An endpoint takes it as a parameter.
 *
 * @param onlyIfNoneExists whether no version is wanted, whichever there is: {@code If-None-Match: *}
 * @param minPosition what the answer must hold
 */
public record ConditionalRequest(boolean onlyIfNoneExists, @Nullable PartitionPosition minPosition) {}
