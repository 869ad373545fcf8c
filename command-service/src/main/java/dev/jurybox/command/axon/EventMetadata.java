package dev.jurybox.command.axon;

import dev.jurybox.command.dispatch.PendingCommand;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.Rules;
import dev.jurybox.eventstore.CommandKey;
import java.util.HexFormat;
import java.util.UUID;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.core.correlation.SimpleCorrelationDataProvider;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The metadata of an event: its actor, and the version of the rules by which verdicts are computed. */
final class EventMetadata {

    private static final JsonMapper JSON = JsonMapper.shared();

    private EventMetadata() {}

    /** Carries the idempotency key to the handler of a command; events do not inherit it. */
    private static final String SENDER = "commandSender";
    private static final String FINGERPRINT = "commandFingerprint";

    static Metadata of(Actor actor, CommandKey name) {
        return of(actor).and(SENDER, name.sender()).and(FINGERPRINT, HexFormat.of().formatHex(name.fingerprint()));
    }

    /** Null for a command without an idempotency key. */
    static @Nullable CommandKey nameOf(CommandMessage command) {
        var sender = command.metadata().get(SENDER);
        var fingerprint = command.metadata().get(FINGERPRINT);
        if (sender == null || fingerprint == null) return null;
        return new CommandKey(UUID.fromString(command.identifier()), sender, HexFormat.of().parseHex(fingerprint));
    }

    /** The receipt of a command contains the revision of what it edited. */
    static CommandKey answered(CommandKey name, @Nullable Integer revision) {
        return revision == null ? name : name.answered(JSON.writeValueAsBytes(revision));
    }

    static Metadata of(Actor actor) {
        return Metadata.with(EventHeaders.ACTOR, actor.toString()).and(EventHeaders.RULES_VERSION,
                Integer.toString(Rules.VERSION));
    }

    /** The metadata of the events of a batched command, as Axon makes them for the events of a single one. */
    static Metadata of(PendingCommand command) {
        var id = command.id().toString();
        return of(command.actor()).and(EventHeaders.CORRELATION_ID, id).and(EventHeaders.CAUSATION_ID, id);
    }

    /** Copies these metadata of a command to its events. */
    static SimpleCorrelationDataProvider handedOn() {
        return new SimpleCorrelationDataProvider(EventHeaders.ACTOR, EventHeaders.RULES_VERSION);
    }
}
