package dev.jurybox.proving.bench;

/** A rebuild of so many votes, and what reading them costs those who do nothing else. */
record RebuildFigures(
        long votes, RebuildResult rebuilt, double peakHeapMiB, double kafkaPerSecond, double selectPerSecond) {

    double vsKafkaConsumer() {
        return rebuilt.perSecond() / kafkaPerSecond;
    }

    double vsSelect() {
        return rebuilt.perSecond() / selectPerSecond;
    }
}
