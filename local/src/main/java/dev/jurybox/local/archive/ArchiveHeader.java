package dev.jurybox.local.archive;

import java.util.List;
import java.util.UUID;

/**
 * The first line of an archive: which log it is, and where it ends.
 *
 * @param partitions the last position of each partition
 * @param recordedAtMicros the time of the last event, in microseconds since 1970
 * @param leaf the leaf hash of the last event, as hex
 * @param voterKeys the fingerprint of the keys that the pseudonyms of voters were made with
 */
public record ArchiveHeader(
        String format, int version, UUID logId, long first, long last, List<Long> partitions, long recordedAtMicros,
        String leaf, String voterKeys) implements ArchiveLine {

    static final String FORMAT = "jurybox-log";
    static final int VERSION = 1;

    public ArchiveHeader {
        partitions = List.copyOf(partitions);
    }
}
