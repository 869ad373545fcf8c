package dev.jurybox.command.catalog;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

public final class RegisterToolHandler {

    @CommandHandler
    void handle(RegisterTool command, @InjectEntity Tool tool, EventAppender events) {
        events.append(tool.decide(command));
    }
}
