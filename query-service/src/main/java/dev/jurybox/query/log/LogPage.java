package dev.jurybox.query.log;

import java.util.List;
import java.util.UUID;

/**
 * A page of the log.
 *
 * @param through the position up to which the page holds everything that was requested
 */
public record LogPage(UUID logId, long through, List<LoggedEvent> events) {}
