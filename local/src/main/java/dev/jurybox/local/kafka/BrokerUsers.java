package dev.jurybox.local.kafka;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Sets the passwords and rights of the relay and the query service at every start: a data directory from before
 * passwords has none, and one whose secrets were made anew has others.
 */
record BrokerUsers(BrokerAccess access, String bootstrapServers) {

    private static final ScramCredentialInfo SCRAM = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, 4096);
    private static final String GROUPS = "jurybox-";
    private static final long LOOK_AGAIN_MILLIS = 20;

    /** Both users can log in when this returns. */
    void prepare() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(patiently(access.asAdmin(bootstrapServers)))) {
            admin.createAcls(rights()).all().get();
            admin.alterUserScramCredentials(List.of(
                    password("relay", access.relayPassword()), password("query", access.queryPassword()))).all().get();
        }
        awaitLogin(access.asRelay(bootstrapServers));
        awaitLogin(access.asQuery(bootstrapServers));
    }

    /** Such a client waits for a broker that is not reachable yet. */
    private static Map<String, Object> patiently(Map<String, Object> settings) {
        var patient = new HashMap<>(settings);
        patient.put("default.api.timeout.ms", 90_000);
        patient.put("reconnect.backoff.ms", 20);
        patient.put("reconnect.backoff.max.ms", 100);
        return patient;
    }

    private static void awaitLogin(Map<String, Object> settings) throws InterruptedException {
        for (;;) {
            try (var client = Admin.create(settings)) {
                client.describeCluster().nodes().get();
                return;
            } catch (ExecutionException _) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        }
    }

    private static UserScramCredentialAlteration password(String user, String password) {
        return new UserScramCredentialUpsertion(user, SCRAM, password);
    }

    private List<AclBinding> rights() {
        var rights = new ArrayList<AclBinding>();
        Stream.of(DESCRIBE, DESCRIBE_CONFIGS, CREATE, WRITE, READ)
                .forEach(right -> rights.add(of("relay", right, ResourceType.TOPIC, access.topic(), LITERAL)));
        rights.add(of("query", DESCRIBE, ResourceType.TOPIC, access.topic(), LITERAL));
        rights.add(of("query", READ, ResourceType.TOPIC, access.topic(), LITERAL));
        rights.add(of("query", READ, ResourceType.GROUP, GROUPS, PREFIXED));
        return rights;
    }

    private static AclBinding of(String user, AclOperation right, ResourceType type, String name, PatternType pattern) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user, "*", right, AclPermissionType.ALLOW));
    }
}
