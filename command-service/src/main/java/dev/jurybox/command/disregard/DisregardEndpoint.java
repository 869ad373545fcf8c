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
    private final DisregardableEvents disregardableEvents;

    DisregardEndpoint(CommandDispatcher commands, DisregardableEvents disregardableEvents) {
        this.commands = commands;
        this.disregardableEvents = disregardableEvents;
    }

    /**
     * Disregards an event that cannot be read, or a later one that builds on it.
     *
     * <p>An event that cannot be read stops decisions about its subject and parks the subject in the read models. A
     * disregarded event counts nowhere: decisions and read models pass over it, and the later events of the subject
     * count. A later event may repeat what the disregarded one says, such as the vote that it changes. So an event
     * that follows a disregarded one about the same ballot, panel, tool, pair or rules can be disregarded too, although
     * it can be read; read models that counted it count it until they are rebuilt. No other event that can be read can
     * be disregarded, nor can the registration of a tool. A disregard cannot be undone.
     *
     * @param position the position of the event in the log
     * @return The event is disregarded from this position on.
     */
    @AllowedTo(RolePolicy.OPERATOR)
    @AnswersProblems({ProblemType.UNKNOWN_EVENT, ProblemType.READABLE_EVENT, ProblemType.NEEDED_EVENT,
        ProblemType.ALREADY_DISREGARDED})
    @PostMapping("/api/admin/events/{position}/disregard")
    Receipt disregardEvent(@PathVariable String position, @Valid @RequestBody ReasonBody reason, Sender sender) {
        var event = disregardableEvents.find(position);
        return commands.sendAndWait(disregardableEvents.disregard(event, reason.reason()), sender,
                () -> disregardableEvents.mustBeDisregardable(event));
    }
}
