package dev.jurybox.query.projection;

import org.springframework.stereotype.Component;

/**
 * The tables that are written in the same transaction as the rows: generations, checkpoints, positions of subjects, and
 * parked subjects.
 */
@Component
record ProjectionTables(
        LiveGenerations generations, CheckpointTable checkpoints, ProjectionStateTable bookmarks,
        SubjectPositionTable subjects, ParkedSubjectTable parking) {}
