package dev.jurybox.events;

import org.jspecify.annotations.Nullable;

/**
 * The value of a detail before and after a change; null if it has none.
 *
 * @param detail which detail
 * @param before its value before; absent if it had none
 * @param after its value now; absent if it has none
 */
public record DetailChange(Detail detail, @Nullable String before, @Nullable String after) {}
