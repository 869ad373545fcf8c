package dev.jurybox.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.RecordContent;
import dev.jurybox.events.RecordMac;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.springframework.stereotype.Component;

/** Signs the records that the relay sends. Readers apply only these, since others may reach the broker too. */
@Component
final class RecordSigner {

    private final RecordMac mac;

    RecordSigner(RelayProperties properties) {
        mac = new RecordMac("jurybox.relay.keys", properties.keys());
    }

    /** The record must not change after this, except for headers that the MAC does not cover. */
    ProducerRecord<String, byte[]> sign(ProducerRecord<String, byte[]> record) {
        var content = content(record.partition(), record.key(), record.value(), record.headers());
        record.headers()
                .add(EventHeaders.MAC_KEY, mac.signingKey().getBytes(UTF_8))
                .add(EventHeaders.MAC, mac.sign(content));
        return record;
    }

    boolean isSigned(ConsumerRecord<String, byte[]> record) {
        var key = record.headers().lastHeader(EventHeaders.MAC_KEY);
        var made = record.headers().lastHeader(EventHeaders.MAC);
        if (key == null || key.value() == null || made == null || record.key() == null || record.value() == null) {
            return false;
        }
        var content = content(record.partition(), record.key(), record.value(), record.headers());
        return mac.isSigned(content, new String(key.value(), UTF_8), made.value());
    }

    private static RecordContent content(int partition, String key, byte[] value, Headers headers) {
        var content = new RecordContent(partition, key, value);
        for (var header : headers) {
            content.header(header.key(), header.value() == null ? new byte[0] : header.value());
        }
        return content;
    }
}
