package dev.jurybox.command.disregard;

import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.ReasonBody;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DisregardEndpoint {

    private final CommandDispatcher commands;
    private final UnreadableEvents unreadableEvents;

    DisregardEndpoint(CommandDispatcher commands, UnreadableEvents unreadableEvents) {
        this.commands = commands;
        this.unreadableEvents = unreadableEvents;
    }

    /**
     * Disregards an event that cannot be read.
     *
     * <p>An event that cannot be read stops decisions about its subject and parks the subject in the read models. A
     * disregarded event counts nowhere: decisions and read models pass over it, and the later events of the subject
     * count. An event that can be read cannot be disregarded, and a disregard cannot be undone.
     *
     * @param position the position of the event in the log
     * @return The event is disregarded from this position on.
     */
    @AllowedTo(RolePolicy.OPERATOR)
    @AnswersProblems({ProblemType.UNKNOWN_EVENT, ProblemType.READABLE_EVENT, ProblemType.ALREADY_DISREGARDED})
    @PostMapping("/api/admin/events/{position}/disregard")
    Receipt disregardEvent(@PathVariable String position, @Valid @RequestBody ReasonBody reason, Sender sender) {
        return commands.sendAndWait(unreadableEvents.disregard(position, reason.reason()), sender);
    }
}
