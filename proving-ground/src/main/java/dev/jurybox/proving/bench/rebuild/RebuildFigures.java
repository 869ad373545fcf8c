package dev.jurybox.proving.bench.rebuild;

/** The figures of a rebuild of this many votes, and the rates of only reading them. */
record RebuildFigures(
        long votes, RebuildResult rebuilt, double peakHeapMiB, double kafkaPerSecond, double selectPerSecond) {

    double vsKafkaConsumer() {
        return rebuilt.perSecond() / kafkaPerSecond;
    }

    double vsSelect() {
        return rebuilt.perSecond() / selectPerSecond;
    }
}
