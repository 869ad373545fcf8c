package dev.jurybox.query.projection.consumer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Replays the topic for several generations at once: each record is fetched, checked and read once for all. */
@Component
public class SharedReplay {

    private final TopicReplay topicReplay;

    SharedReplay(TopicReplay topicReplay) {
        this.topicReplay = topicReplay;
    }

    /**
     * Applies the events of some partitions as far as the topic has them. A generation that fails is left where it is;
     * if all fail, this throws what the last one threw.
     *
     * @param targets up to which position of each partition each generation is brought
     */
    public void fromTopic(
            Collection<Integer> partitions, Map<GenerationReplay, List<Long>> targets, ReaderTurn turn) {
        topicReplay.read(partitions,
                targets.entrySet().stream().map(each -> each.getKey().upTo(each.getValue())).toList(), turn);
    }
}
