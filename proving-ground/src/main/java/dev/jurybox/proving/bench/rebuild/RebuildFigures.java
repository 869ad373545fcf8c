package dev.jurybox.proving.bench.rebuild;

import java.util.Map;

/**
 * The figures of this many votes.
 *
 * @param rebuilt the tally of the community
 * @param kafkaPerSecond the rate of only reading the topic
 * @param selectPerSecond the rate of only reading the log
 * @param secondsByProjection how long each projection took to rebuild and to compare, one after the other
 * @param secondsTogether how long all projections took that were rebuilt in one request
 * @param whatIfSeconds how long ranks by other rules took to compute and to compare
 */
record RebuildFigures(
        long votes, RebuildResult rebuilt, double peakHeapMiB, double kafkaPerSecond, double selectPerSecond,
        Map<String, Double> secondsByProjection, double secondsTogether, double whatIfSeconds,
        PagesBesideRebuild pages, PastBoards pastBoards) {

    double vsKafkaConsumer() {
        return rebuilt.perSecond() / kafkaPerSecond;
    }

    double vsSelect() {
        return rebuilt.perSecond() / selectPerSecond;
    }

    double secondsOfAll() {
        return secondsByProjection.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double whatIfVsRebuild() {
        return whatIfSeconds / secondsByProjection.getOrDefault("rankings", Double.NaN);
    }

    double pagesP99VsAlone() {
        return pages.beside().p99Millis() / pages.alone().p99Millis();
    }
}
