package dev.jurybox.proving.attack;

import dev.jurybox.local.data.StackPart;
import dev.jurybox.local.kafka.BrokerAccess;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** Connects to the broker's ports without a password, and with guessed ones. */
final class TopicStranger implements Attack {

    private static final int PATIENCE_MILLIS = 3_000;

    @Override
    public String name() {
        return "topic-stranger";
    }

    @Override
    public String action() {
        return "asks both listeners of the broker for its nodes, without a password and with guessed ones";
    }

    @Override
    public String before() {
        return "every listener answered any client, and took records from any client";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) throws InterruptedException {
        var broker = StackPart.KAFKA.url(stack.ports());
        var admin = stack.secrets().brokerAccess(BrokerAccess.TOPIC).asAdmin(broker);
        if (!isLetIn(admin)) return notRun();
        var guessed = new BrokerAccess("admin", "relay", "query", BrokerAccess.TOPIC);
        var letIn = 0;
        for (var settings : List.<Map<String, Object>>of(
                Map.of("bootstrap.servers", broker),
                Map.of("bootstrap.controllers", "127.0.0.1:" + stack.ports().kafkaController()),
                guessed.asAdmin(broker), guessed.asRelay(broker), guessed.asQuery(broker))) {
            if (isLetIn(settings)) letIn++;
        }
        if (!isLetIn(admin)) return notRun();
        return new AttackOutcome(letIn == 0,
                "%d of 5 strangers were admitted, the administrator was before and after".formatted(letIn));
    }

    private static AttackOutcome notRun() {
        return new AttackOutcome(false, "the attack could not be run: the administrator was not admitted either");
    }

    private static boolean isLetIn(Map<String, Object> settings) throws InterruptedException {
        var impatient = new HashMap<>(settings);
        impatient.put("request.timeout.ms", PATIENCE_MILLIS);
        impatient.put("default.api.timeout.ms", PATIENCE_MILLIS);
        try (var admin = Admin.create(impatient)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException _) {
            return false;
        }
    }
}
