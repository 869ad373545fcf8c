package dev.jurybox.command.axon;

import static java.util.stream.Collectors.toMap;

import dev.jurybox.command.catalog.Tool;
import dev.jurybox.command.community.Ballot;
import dev.jurybox.command.community.ToolVoting;
import dev.jurybox.command.comparison.Comparison;
import dev.jurybox.command.decider.Decider;
import dev.jurybox.command.decider.EventTags;
import dev.jurybox.command.disregard.DisregardedPositions;
import dev.jurybox.command.panel.Panel;
import dev.jurybox.command.ranking.RankingRules;
import dev.jurybox.events.EventCodec;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.eventstore.AppendLimits;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.PostgresEventStorageEngine;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;

/** Registers all deciders with Axon, for any storage engine: tests add theirs, the service adds PostgreSQL. */
public final class AxonSetup {

    /** Each attempt is a unit of work of its own, so the retry must be the outermost decorator. */
    private static final int OUTERMOST = Integer.MAX_VALUE;

    /** Each state lists its deciders: a new command of a listed state changes nothing here. */
    private static final List<List<Decider<?, ?>>> DECIDERS = List.of(Tool.DECIDERS, Panel.DECIDERS,
            ToolVoting.DECIDERS, Ballot.DECIDERS, Comparison.DECIDERS, RankingRules.DECIDERS,
            DisregardedPositions.DECIDERS);

    private AxonSetup() {}

    public static EventSourcingConfigurer configurer() {
        return EventSourcingConfigurer.create()
                .registerTagResolver(_ -> event -> EventTags.of(payload(event)))
                .messaging(messaging -> messaging
                        .registerCorrelationDataProvider(_ -> EventMetadata.handedOn()))
                .componentRegistry(components -> components
                        .disableEnhancer(UpdateCheckerConfigurationEnhancer.class)
                        .registerComponent(MessageTypeResolver.class, _ -> new EventMessageTypeResolver())
                        .registerDecorator(CommandBus.class, OUTERMOST,
                                (_, _, bus) -> new RetryOnConflictCommandBus(bus))
                        .registerComponent(Converter.class, _ -> new EventPayloadConverter(new EventCodec())))
                .registerCommandHandlingModule(decisions());
    }

    public static PostgresEventStorageEngine postgres(EventLog log, MeterRegistry meters) {
        var converter = new DelegatingEventConverter(new EventPayloadConverter(new EventCodec()));
        return new PostgresEventStorageEngine(log, AppendLimits.DEFAULT, converter, event -> payload(event).subject(),
                meters);
    }

    private static CommandHandlingModule.CommandHandlerPhase decisions() {
        var handlers = CommandHandlingModule.named("decisions").commandHandlers();
        DECIDERS.stream().flatMap(List::stream).forEach(decider -> handlers.commandHandler(
                new QualifiedName(decider.command()), axon -> new DeciderCommandHandler<>(decider, axon)));
        return handlers.commandHandler(new QualifiedName(CommandBatch.class),
                axon -> new CommandBatchHandler(decidersByCommand(), axon));
    }

    private static Map<Class<?>, Decider<?, ?>> decidersByCommand() {
        return DECIDERS.stream().flatMap(List::stream).collect(toMap(Decider::command, decider -> decider));
    }

    private static JuryboxEvent payload(EventMessage event) {
        if (event.payload() instanceof JuryboxEvent payload) return payload;
        throw new IllegalStateException("not an event of ours: " + event.type());
    }
}
