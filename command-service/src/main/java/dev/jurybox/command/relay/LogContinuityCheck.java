package dev.jurybox.command.relay;

import dev.jurybox.eventstore.EventLog;
import java.util.List;

/** Checks that the log has the events that are on the topic. After a restore or failover it may lack the last ones. */
record LogContinuityCheck(EventLog log, String topic) {

    /**
     * Throws if the log ends before one of these records of it, or has another event at its position. The records must
     * have been read before this call: an event is in the log before it is sent.
     */
    void mustHave(List<RecordIdentity> sent) {
        var head = log.head().position();
        sent.forEach(record -> mustHave(record, head));
    }

    private void mustHave(RecordIdentity sent, long head) {
        var position = sent.mark().position();
        if (position > head) throw contradiction(sent, "the log ends at %d".formatted(head));
        if (log.after(position - 1, 1).stream().noneMatch(sent::isOf))
            throw contradiction(sent, "the log has another one there");
    }

    private LogWentBackException contradiction(RecordIdentity sent, String log) {
        return new LogWentBackException("The topic %s has event %s of this log with the id %s, but %s"
                .formatted(topic, sent.position(), sent.eventId(), log), topic);
    }
}
