package dev.jurybox.query.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a verdict changed: a command, the events it came to, and what they moved. */
record Explanation(@Nullable UUID commandId, List<PublicEvent> events, VerdictChange verdict) {}
