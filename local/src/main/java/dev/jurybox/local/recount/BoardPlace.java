package dev.jurybox.local.recount;

import java.math.BigDecimal;

/**
 * A tool on a board.
 *
 * @param place from 1
 * @param score as it is shown
 */
public record BoardPlace(int place, ToolSummary tool, BigDecimal score) {}
