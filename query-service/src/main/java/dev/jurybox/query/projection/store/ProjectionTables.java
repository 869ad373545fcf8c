package dev.jurybox.query.projection.store;

import org.springframework.stereotype.Component;

/**
 * The tables that are written in the same transaction as the rows: generations, checkpoints, positions of subjects,
 * parked subjects, disregarded events, and which excluded voters had votes. The reader reads the checkpoints without
 * locking them.
 */
@Component
public record ProjectionTables(
        LiveGenerations generations, CheckpointTable checkpoints, CheckpointReader checkpointReader,
        SubjectPositionTable subjects, ParkedSubjectTable parking, DisregardedEventTable disregarded,
        ExcludedVoterTable excludedVoters) {}
