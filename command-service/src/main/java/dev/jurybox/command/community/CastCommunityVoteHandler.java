package dev.jurybox.command.community;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

public final class CastCommunityVoteHandler {

    @CommandHandler
    void handle(CastCommunityVote command, @InjectEntity Ballot ballot, EventAppender events) {
        events.append(ballot.decide(command));
    }
}
