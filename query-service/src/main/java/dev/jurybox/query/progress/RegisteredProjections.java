package dev.jurybox.query.progress;

import java.util.Set;

/** The names of the projections of this version. The database may hold checkpoints of retired ones as well. */
public record RegisteredProjections(Set<String> names) {}
