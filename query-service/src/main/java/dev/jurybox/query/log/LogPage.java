package dev.jurybox.query.log;

import java.util.List;
import java.util.UUID;

/**
 * A page of the log.
 *
 * @param through the position up to which nothing that was asked for is missing
 */
public record LogPage(UUID logId, long through, List<LoggedEvent> events) {}
