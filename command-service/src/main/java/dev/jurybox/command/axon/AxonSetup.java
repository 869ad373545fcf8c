package dev.jurybox.command.axon;

import dev.jurybox.command.Tags;
import dev.jurybox.command.catalog.RegisterToolHandler;
import dev.jurybox.command.catalog.Tool;
import dev.jurybox.command.community.Ballot;
import dev.jurybox.command.community.BallotId;
import dev.jurybox.command.community.CastCommunityVoteHandler;
import dev.jurybox.events.EventCodec;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.ToolId;
import dev.jurybox.eventstore.Bounds;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.PostgresEventStorageEngine;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;

/** The slices and how Axon runs them, with any storage engine: the tests add theirs, the service adds PostgreSQL. */
public final class AxonSetup {

    /** Each attempt is a unit of work of its own, so the retry stands outside everything else. */
    private static final int OUTERMOST = Integer.MAX_VALUE;

    private AxonSetup() {}

    public static EventSourcingConfigurer configurer() {
        var configurer = EventSourcingConfigurer.create()
                .registerTagResolver(_ -> event -> Tags.of(payload(event)))
                .messaging(messaging -> messaging
                        .registerCommandHandlerInterceptor(_ -> new OutcomeInterceptor())
                        .registerCorrelationDataProvider(_ -> EventMetadata.handedOn()))
                .componentRegistry(components -> components
                        .disableEnhancer(UpdateCheckerConfigurationEnhancer.class)
                        .registerComponent(MessageTypeResolver.class, _ -> new EventNames())
                        .registerDecorator(CommandBus.class, OUTERMOST, (_, _, bus) -> new ConflictRetry(bus))
                        .registerComponent(Converter.class, _ -> new EventConversion(new EventCodec())));
        return slices(configurer);
    }

    public static PostgresEventStorageEngine postgres(EventLog log, MeterRegistry meters) {
        var converter = new DelegatingEventConverter(new EventConversion(new EventCodec()));
        return new PostgresEventStorageEngine(log, Bounds.DEFAULT, converter, event -> payload(event).subject(),
                meters);
    }

    private static EventSourcingConfigurer slices(EventSourcingConfigurer configurer) {
        return configurer
                .registerEntity(EventSourcedEntityModule.autodetected(ToolId.class, Tool.class))
                .registerEntity(EventSourcedEntityModule.autodetected(BallotId.class, Ballot.class))
                .registerCommandHandlingModule(CommandHandlingModule.named("catalog").commandHandlers()
                        .annotatedCommandHandlingComponent(_ -> new RegisterToolHandler()))
                .registerCommandHandlingModule(CommandHandlingModule.named("community").commandHandlers()
                        .annotatedCommandHandlingComponent(_ -> new CastCommunityVoteHandler()));
    }

    private static JuryboxEvent payload(EventMessage event) {
        if (event.payload() instanceof JuryboxEvent payload) return payload;
        throw new IllegalStateException("not an event of ours: " + event.type());
    }
}
