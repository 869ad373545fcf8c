package dev.jurybox.local.secrets;

import dev.jurybox.local.kafka.BrokerAccess;
import dev.jurybox.local.process.DurableFile;
import dev.jurybox.local.process.RandomText;
import java.nio.file.Files;
import java.util.List;

/**
 * The secrets of the topic: the passwords of the broker's users, and the keys with which the relay signs its records.
 */
record TopicSecrets(Secrets secrets) {

    private static final int BYTES = 32;
    private static final String ADMIN_PASSWORD = "kafka-admin.password";
    private static final String RELAY_PASSWORD = "command/jurybox.kafka.password";
    private static final String QUERY_PASSWORD = "query/jurybox.kafka.password";
    private static final String RELAY_KEYS = "command/jurybox.relay.keys";
    private static final String FEED_KEYS = "query/jurybox.feed.keys";

    /** The query service verifies records with all keys of the relay; the relay signs with the first. */
    void makeMissing() {
        List.of(ADMIN_PASSWORD, RELAY_PASSWORD, QUERY_PASSWORD)
                .forEach(name -> makeIfMissing(name, RandomText.ofBytes(BYTES)));
        makeIfMissing(RELAY_KEYS, "1:" + RandomText.ofBytes(BYTES));
        DurableFile.write(secrets.directory().resolve(FEED_KEYS), secrets.read(RELAY_KEYS));
    }

    BrokerAccess access(String topic) {
        return new BrokerAccess(
                secrets.read(ADMIN_PASSWORD), secrets.read(RELAY_PASSWORD), secrets.read(QUERY_PASSWORD), topic);
    }

    private void makeIfMissing(String name, String secret) {
        var file = secrets.directory().resolve(name);
        if (!Files.exists(file)) DurableFile.write(file, secret);
    }
}
