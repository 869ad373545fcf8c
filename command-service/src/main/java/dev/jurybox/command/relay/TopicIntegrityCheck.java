package dev.jurybox.command.relay;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares what the broker holds with what it has acknowledged, and logs a warning where they differ. */
final class TopicIntegrityCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TopicIntegrityCheck.class);

    private final String topic;
    private final UUID topicId;
    private final String log;
    private final List<PartitionState> holdings;

    TopicIntegrityCheck(String topic, UUID topicId, String log, List<PartitionState> holdings) {
        this.topic = topic;
        this.topicId = topicId;
        this.log = log;
        this.holdings = holdings;
    }

    /** The progress that the topic still holds for certain: the given progress, or less. */
    RelayCursor certainOf(RelayCursor acknowledged) {
        warnOfOthers();
        if (holdings.stream().allMatch(this::isWhole)) {
            return new RelayCursor(topicId, acknowledged.cursor(), acknowledged.marks());
        }
        var certain = certain(acknowledged);
        LOG.warn("Topic {} was filled to position {}, but records are gone from {}: sending again after position {}",
                topic, acknowledged.cursor(), partitions(partitionState -> !isWhole(partitionState)), certain.cursor());
        return certain;
    }

    /** A failed page may have left a later record behind a missing one, but the gap is no longer than a page. */
    private RelayCursor certain(RelayCursor acknowledged) {
        var cursor = acknowledged.cursor();
        var marks = new ArrayList<>(acknowledged.marks());
        for (var partitionState : holdings) {
            if (isWhole(partitionState)) continue;
            var left = left(partitionState, acknowledged);
            marks.set(partitionState.partition(), left);
            cursor = Math.min(cursor, Math.max(0, left.position() - Relay.PAGE_MAX));
        }
        return new RelayCursor(topicId, cursor, List.copyOf(marks));
    }

    /**
     * If Kafka loses records, they are the last of a partition. A topic that was recreated may have been filled by
     * others, so none of its records count.
     */
    private DeliveryMark left(PartitionState partitionState, RelayCursor acknowledged) {
        return topicId.equals(acknowledged.topicId())
                ? partitionState.left(log, acknowledged.cursor())
                : DeliveryMark.NONE;
    }

    /** Records of other logs stay, and this log's records go after them. Readers distinguish them by their source. */
    private void warnOfOthers() {
        var sources = holdings.stream().map(PartitionState::last).filter(Objects::nonNull).map(RecordIdentity::source)
                .filter(source -> !source.equals(log)).collect(toCollection(TreeSet::new));
        if (sources.isEmpty()) return;
        LOG.warn("Topic {} is for the log {}, but {} end in records of {}: ours go behind them",
                topic, log, partitions(this::endsInAnothers), sources);
    }

    private boolean endsInAnothers(PartitionState partitionState) {
        return partitionState.last() != null && !partitionState.last().isOf(log);
    }

    private boolean isWhole(PartitionState partitionState) {
        return partitionState.isWhole(log);
    }

    private String partitions(Predicate<PartitionState> which) {
        return holdings.stream().filter(which).map(partitionState -> String.valueOf(partitionState.partition()))
                .collect(joining(", ", "partitions ", ""));
    }
}
