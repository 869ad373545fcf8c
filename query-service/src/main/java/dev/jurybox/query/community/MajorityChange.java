package dev.jurybox.query.community;

import dev.jurybox.query.projection.EventEnvelope;

/** A vote that changed the declared majority of a tool. */
record MajorityChange(String tool, Tally before, Tally after, MajorityRules rules, EventEnvelope cause) {}
