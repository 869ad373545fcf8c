package dev.jurybox.query.feed;

import org.springframework.stereotype.Component;

/** What is kept beside the rows, in the same transaction: how far, of whom, and who waits. */
@Component
record ProjectionTables(
        LiveGenerations generations, CheckpointTable checkpoints, ProjectionStateTable bookmarks,
        SubjectPositionTable subjects, ParkedSubjectTable parking) {}
