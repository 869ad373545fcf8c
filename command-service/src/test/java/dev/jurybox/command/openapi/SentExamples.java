package dev.jurybox.command.openapi;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.Tokens;
import dev.jurybox.command.disregard.UnreadableEvent;
import dev.jurybox.http.openapi.DocumentedApi.DocumentedOperation;
import dev.jurybox.http.openapi.ExampleRequest;
import dev.jurybox.http.openapi.OperationExample;
import org.jspecify.annotations.Nullable;

/** Sends the examples of the OpenAPI document to a service, each as a caller who may. */
final class SentExamples {

    /** The other tool of the examples. */
    private static final String FRENCH_PRESS = """
            {"tool":"french-press","name":"French Press","category":"Kitchen","tagline":"Coffee and a sieve",
            "description":"Steeps for four minutes.","entry":"PAID","pricing":"from 15 a piece"}""";

    /** The example names the position that it gets. */
    private static final UnreadableEvent UNREADABLE = new UnreadableEvent("ReviewSubmitted", 9, "moka-pot",
            "panel:moka-pot", "{}");

    private final CommandService service;
    private final String voter;

    SentExamples(CommandService service) {
        this.service = service;
        this.voter = service.newVoter();
        service.send("POST", "/api/tools", service.operator(), FRENCH_PRESS);
    }

    OperationExample send(OperationExample example, DocumentedOperation operation) {
        if (operation.id().equals("disregardEvent")) UNREADABLE.append(service);
        var asked = new ExampleRequest(example, operation);
        return asked.answered(service.send(asked.path(), request -> asked.applyTo(request, token(operation.id()))));
    }

    private @Nullable String token(String operation) {
        return switch (operation) {
            case "createVoter" -> null;
            case "cast", "retract" -> voter;
            case "castVotes" -> Tokens.collector("ada");
            case "review", "withdraw" -> Tokens.reviewer("BUILDER");
            case "adoptRules" -> Tokens.editorInChief();
            case "logPage", "logHead", "disregardEvent" -> service.operator();
            default -> Tokens.editor();
        };
    }
}
