package dev.jurybox.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a record on the topic says of itself. One that says nothing is nobody's.
 *
 * @param signed whether the relay has said so: anybody else may say the same
 */
record Found(String source, String position, long offset, boolean signed) {

    static Found of(ConsumerRecord<?, ?> record, boolean signed) {
        return new Found(header(record, EventHeaders.SOURCE), header(record, EventHeaders.POSITION), record.offset(),
                signed);
    }

    boolean isOf(String log) {
        return source.equals(log);
    }

    boolean isAt(Mark mark) {
        return offset == mark.offset() && position.equals(Long.toString(mark.position()));
    }

    Mark mark() {
        return new Mark(Long.parseLong(position), offset);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
