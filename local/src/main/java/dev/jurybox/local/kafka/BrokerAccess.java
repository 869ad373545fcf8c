package dev.jurybox.local.kafka;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/**
 * The users of a broker and their passwords: the administrator may do everything, the relay may create, write and read
 * the topic, and the query service may read it. There are no other principals.
 *
 * @param topic its name, or {@code *} for every topic, which suits tests
 */
public record BrokerAccess(String adminPassword, String relayPassword, String queryPassword, String topic) {

    public static final String TOPIC = "jurybox.events";
    public static final String EVERY_TOPIC = "*";

    private static final String PLAIN = """
            org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="%s"%s;""";
    private static final String SCRAM = """
            org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";""";

    /** The settings of a client of the broker that may do everything. */
    public Map<String, Object> asAdmin(String bootstrapServers) {
        return client(bootstrapServers, "PLAIN", PLAIN.formatted(adminPassword, ""));
    }

    /** The settings of a client that writes the topic. */
    public Map<String, Object> asRelay(String bootstrapServers) {
        return client(bootstrapServers, "SCRAM-SHA-256", SCRAM.formatted("relay", relayPassword));
    }

    /** The settings of a client that reads the topic. */
    public Map<String, Object> asQuery(String bootstrapServers) {
        return client(bootstrapServers, "SCRAM-SHA-256", SCRAM.formatted("query", queryPassword));
    }

    /** The login by which the broker itself knows its administrator and connects to its controller. */
    String brokerLogin() {
        return PLAIN.formatted(adminPassword, " user_admin=\"%s\"".formatted(adminPassword));
    }

    /** The text that {@link #read} parses. */
    String text() {
        return "admin=%s%nrelay=%s%nquery=%s%ntopic=%s%n".formatted(adminPassword, relayPassword, queryPassword, topic);
    }

    static BrokerAccess read(String text) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(text));
            return new BrokerAccess(properties.getProperty("admin", ""), properties.getProperty("relay", ""),
                    properties.getProperty("query", ""), properties.getProperty("topic", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> client(String bootstrapServers, String mechanism, String login) {
        return Map.of(
                "bootstrap.servers", bootstrapServers,
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", mechanism,
                "sasl.jaas.config", login);
    }

    /** Leaves out the passwords. */
    @Override
    public String toString() {
        return "access to " + topic;
    }
}
