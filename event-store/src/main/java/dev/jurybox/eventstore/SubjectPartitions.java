package dev.jurybox.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** Computes the partition of a subject, which is the same at all times and on all machines. */
public final class SubjectPartitions {

    private SubjectPartitions() {}

    public static int of(String subject, int partitions) {
        var digest = Sha256Hash.digest(subject.getBytes(UTF_8));
        return (int) Math.floorMod(ByteBuffer.wrap(digest).getLong(), (long) partitions);
    }
}
