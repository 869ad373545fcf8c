package dev.jurybox.proving.bench;

/**
 * Whether votes are told as fast as they are recorded.
 *
 * @param toldVsRecorded while they came in
 * @param catchUpMillis from the last vote until all were told
 */
record ProjectionLag(LoadResult votes, double toldVsRecorded, double catchUpMillis) {}
