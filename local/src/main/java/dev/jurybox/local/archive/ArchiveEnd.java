package dev.jurybox.local.archive;

/**
 * The last line of an archive. Without it, the file is cut off.
 *
 * @param sha256 the digest of all lines before, with their line ends, as hex
 */
public record ArchiveEnd(long events, long receipts, String sha256) implements ArchiveLine {}
