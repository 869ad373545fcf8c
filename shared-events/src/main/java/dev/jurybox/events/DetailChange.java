package dev.jurybox.events;

import org.jspecify.annotations.Nullable;

/** What a detail said before and says now; null where it says nothing. */
public record DetailChange(Detail detail, @Nullable String before, @Nullable String after) {}
