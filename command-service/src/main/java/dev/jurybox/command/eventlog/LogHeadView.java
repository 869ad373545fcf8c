package dev.jurybox.command.eventlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jurybox.eventstore.LogHead;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The end of the log, and of each of its partitions. An empty log has no time of a last event. */
record LogHeadView(
        UUID logId, long position, List<Long> partitions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant recordedAt) {

    static LogHeadView of(LogHead head) {
        return new LogHeadView(head.logId(), head.position(), LongStream.of(head.partitions()).boxed().toList(),
                head.position() == 0 ? null : head.recordedAt());
    }
}
