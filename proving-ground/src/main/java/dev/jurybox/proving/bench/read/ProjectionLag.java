package dev.jurybox.proving.bench.read;

import dev.jurybox.proving.bench.LoadResult;

/**
 * Whether votes become visible as fast as they are recorded.
 *
 * @param toldVsRecorded events made visible, as a share of those recorded, while the votes came in
 * @param catchUpMillis from the last vote until all events were visible
 */
record ProjectionLag(LoadResult votes, double toldVsRecorded, double catchUpMillis) {}
