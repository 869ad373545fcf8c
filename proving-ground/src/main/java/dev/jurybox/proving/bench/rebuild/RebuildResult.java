package dev.jurybox.proving.bench.rebuild;

/**
 * A rebuild of a projection.
 *
 * @param perSecond events per second, until it had read all events that existed when it began
 * @param seconds until it was compared as well
 */
record RebuildResult(double perSecond, double seconds) {}
