package dev.jurybox.local.load;

import java.util.Arrays;

/** Records any number of latencies. */
final class LatencyRecorder {

    private long[] nanos = new long[1 << 16];
    private int count;

    void add(long latencyNanos) {
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, count * 2);
        nanos[count++] = latencyNanos;
    }

    long[] all() {
        return Arrays.copyOf(nanos, count);
    }
}
