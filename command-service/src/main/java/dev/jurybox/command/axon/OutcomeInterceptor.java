package dev.jurybox.command.axon;

import dev.jurybox.eventstore.Outcome;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.core.MessageHandlerInterceptorChain;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/** Makes the outcome the result of every command: the engine fills it in while the command commits. */
final class OutcomeInterceptor implements MessageHandlerInterceptor<CommandMessage> {

    private static final MessageType TYPE = new MessageType(Outcome.class);

    @Override
    public MessageStream<?> interceptOnHandle(
            CommandMessage command, ProcessingContext context, MessageHandlerInterceptorChain<CommandMessage> chain) {
        var outcome = new Outcome(command.identifier());
        context.putResource(Outcome.RESOURCE_KEY, outcome);
        return MessageStream.fromFuture(chain.proceed(command, context)
                .reduce(outcome, (same, _) -> same)
                .thenApply(_ -> new GenericCommandResultMessage(TYPE, outcome)));
    }
}
