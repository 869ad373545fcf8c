package dev.jurybox.query.projection.store;

import dev.jurybox.query.projection.Checkpoint;
import java.util.List;

/** The next checkpoints of a projection. They are valid as long as its state is the one they were computed from. */
public record CheckpointMove(String projection, ProjectionState from, List<Checkpoint> to) {}
