package dev.jurybox.proving.bench;

/**
 * A projection that was built again.
 *
 * @param perSecond events, until it had read all there were when it began
 * @param seconds until it was compared as well
 */
record RebuildResult(double perSecond, double seconds) {}
