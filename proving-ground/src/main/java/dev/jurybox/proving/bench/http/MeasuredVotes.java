package dev.jurybox.proving.bench.http;

import dev.jurybox.proving.bench.LoadResult;
import java.util.Map;

/**
 * A load of votes and what it cost.
 *
 * @param cpuMicros the processor time of each process per vote, in microseconds, until the read models have the votes
 */
record MeasuredVotes(LoadResult load, Map<String, Double> cpuMicros) {}
