package dev.jurybox.query.rebuild;

import java.util.List;

/**
 * What the rebuild of one subject has changed.
 *
 * @param generation the live generation, in which the subject was rebuilt
 * @param events how many events of the subject the projection listens to; all of them were applied
 * @param wasParked whether the subject was parked, which it is not any more
 * @param equal whether all rows are as they were
 * @param tables the tables of which rows differ: before, and after the rebuild
 */
public record SubjectRebuildResult(
        String projection, int generation, String subject, long events, boolean wasParked, boolean equal,
        List<DiffSection> tables) {}
