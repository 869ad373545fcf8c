package dev.jurybox.query.community;

import dev.jurybox.query.feed.EventEnvelope;

/** A vote by which another majority of a tool was declared. */
record MajorityChange(String tool, Tally before, Tally after, MajorityRules rules, EventEnvelope cause) {}
