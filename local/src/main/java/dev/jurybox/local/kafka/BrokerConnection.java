package dev.jurybox.local.kafka;

import java.util.Map;

/** The connection to a running broker, whichever process started it. */
public record BrokerConnection(int port, BrokerAccess access) {

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The settings of a client that may do everything. */
    public Map<String, Object> asAdmin() {
        return access.asAdmin(bootstrapServers());
    }

    /** The settings of a client with the rights of the relay. */
    public Map<String, Object> asRelay() {
        return access.asRelay(bootstrapServers());
    }

    /** The settings of a client with the rights of the query service. */
    public Map<String, Object> asQuery() {
        return access.asQuery(bootstrapServers());
    }
}
