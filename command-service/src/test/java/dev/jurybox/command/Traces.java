package dev.jurybox.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import dev.jurybox.eventstore.EventLog;
import dev.jurybox.local.testing.Sandbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All that a service leaves behind in tables and on its topic, as text. */
record Traces(CommandService service) {

    /** Every column of every row of every table. */
    String ofTables() {
        var all = new StringBuilder();
        try (var connection = Sandbox.postgres().connectAsSuperuser(service.database());
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(
                    "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'public'")) {
                while (rows.next())
                    tables.add(rows.getString(1));
            }
            for (var table : tables) {
                try (var rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next())
                        append(rows, all);
                }
            }
            return all.toString();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void append(ResultSet row, StringBuilder all) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var value = row.getObject(column);
            all.append(value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : String.valueOf(value));
            all.append('\n');
        }
    }

    /** Every record up to the head of the log, with its key and headers. */
    String ofTopic() {
        var events = service.bean(EventLog.class).head().position();
        var all = new StringBuilder();
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Sandbox.kafka().asAdmin(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            await().atMost(Duration.ofSeconds(60)).until(() -> consumer.listTopics().containsKey(service.topic()));
            List<TopicPartition> partitions = consumer.partitionsFor(service.topic()).stream()
                    .map(partition -> new TopicPartition(service.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.size() >= events;
            });
        }
        for (var each : records) {
            all.append(new String(each.key(), ISO_8859_1)).append(new String(each.value(), ISO_8859_1));
            each.headers().forEach(header -> all.append(header.key()).append(new String(header.value(), ISO_8859_1)));
        }
        return all.toString();
    }

    String ofMetrics() {
        return service.metrics();
    }
}
