package dev.jurybox.query.openapi;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.QueryService.json;
import static org.awaitility.Awaitility.await;

import dev.jurybox.http.openapi.DocumentedApi.DocumentedOperation;
import dev.jurybox.http.openapi.ExampleRequest;
import dev.jurybox.http.openapi.OperationExample;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.Events;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Sends the examples of the OpenAPI document to a service, each as a caller who may. The rebuild that is begun is a
 * what-if; the one that is promoted is begun before it.
 */
final class SentExamples {

    private static final String REBUILDS = "/api/admin/projections/community-tally/rebuilds";
    private static final String REBUILD = REBUILDS + "/2";
    private static final Pattern ID = Pattern.compile("id: (\\S+)");

    private final QueryService service;
    private final TestTopic topic;
    private final String voter;

    SentExamples(QueryService service, TestTopic topic) {
        this.service = service;
        this.topic = topic;
        this.voter = service.newVoter();
        topic.send(ExampleEvents.of(service, voter));
        await().until(() -> service.asOf() == topic.head()
                && service.get("/api/leaderboards/verdict").body().contains("\"pending\":0"));
    }

    OperationExample send(OperationExample example, DocumentedOperation operation) {
        return switch (operation.id()) {
            case "stream" -> sendLate(example, operation);
            case "retryParked" -> sendMended(example, operation);
            case "beginRebuild" -> {
                service.rows().sql("update community_tally set ship = ship + 2 where tool = 'moka-pot'").update();
                service.administer("POST", REBUILDS + "?rate=1");
                yield sendNow(example, operation);
            }
            case "beginAllRebuilds" -> {
                service.administer("DELETE", "/api/admin/projections/rankings/rebuilds/2");
                yield sendNow(example, operation);
            }
            case "diff" -> {
                await().until(() -> rebuild().path("state").asString().equals("BUILT"));
                yield sendNow(example, operation);
            }
            case "promote" -> sendAccepted(example, operation);
            default -> sendNow(example, operation);
        };
    }

    private OperationExample sendNow(OperationExample example, DocumentedOperation operation) {
        var asked = new ExampleRequest(example, operation);
        return asked.answered(service.send(asked.path(), request -> asked.applyTo(request, token(operation.path()))));
    }

    /** Asks for what happened since an earlier stream. The numbers differ each time. */
    private OperationExample sendLate(OperationExample example, DocumentedOperation operation) {
        var id = ID.matcher(service.get("/api/stream?tool=moka-pot").body());
        if (!id.find()) throw new AssertionError("a stream begins without an id");
        topic.send(Events.cast("moka-pot", "late", SHIP));
        await().until(() -> service.asOf() == topic.head());
        var known = new HashMap<>(example.parameters());
        known.put("Last-Event-ID", id.group(1));
        var sent = sendNow(new OperationExample(example.operation(), known, null, 200, null), operation);
        var text = sent.answer() == null ? "" : sent.answer().asString();
        var end = text.indexOf("event: position");
        var begin = end < 0 ? text : text.substring(0, end) + "event: position\ndata: {}\n\n";
        return example.answered(sent.status(), StringNode.valueOf(
                begin.replaceAll("retry: \\d+", "retry: 1874").replaceAll("id: \\S+", "id: 3,0,12,41;1.1.1.1.1.1.1")));
    }

    /** Accepts the diff of the rebuild. Its digest differs each time. */
    private OperationExample sendAccepted(OperationExample example, DocumentedOperation operation) {
        var known = new HashMap<>(example.parameters());
        known.put("acceptedDiff", rebuild().at("/diff/digest").asString());
        var sent = sendNow(new OperationExample(example.operation(), known, null, 200, null), operation);
        return example.answered(sent.status(), sent.answer());
    }

    /** An event that could not be read can be read when the subject is retried. */
    private OperationExample sendMended(OperationExample example, DocumentedOperation operation) {
        var vote = Events.cast("aeropress", "bob", SHIP);
        var garbled = topic.garbled(vote);
        topic.deliver(List.of(garbled));
        await().until(() -> service.administer("GET", "/api/admin/projections").body().contains("aeropress"));
        topic.mend(garbled, vote);
        return sendNow(example, operation);
    }

    private JsonNode rebuild() {
        return json(service.administer("GET", REBUILD).body());
    }

    private @Nullable String token(String path) {
        if (path.startsWith("/api/admin/")) return Sandbox.secrets().operatorToken();
        return path.startsWith("/api/me/") ? voter : null;
    }
}
