package dev.jurybox.command.eventlog;

import static dev.jurybox.command.decider.CommandRejected.Reason.INVALID_PAGE;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.eventstore.EventLog;
import jakarta.validation.Valid;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(RolePolicy.READER)
@RequestMapping("/api/log")
class LogEndpoint {

    private final EventLog log;

    LogEndpoint(EventLog log) {
        this.log = log;
    }

    /** To read on, a client asks for what comes after the {@code through} of the answer. */
    @GetMapping
    LogPage page(@Valid @ModelAttribute LogQuery query, BindingResult mistakes) {
        var head = log.head();
        var partition = query.partition();
        if (mistakes.hasErrors() || partition != null && partition >= head.partitions().length) {
            throw new CommandRejected(INVALID_PAGE, """
                    A page has a partition from 0 to %d or none, after and through from 0, and a limit from 1 to %d."""
                    .formatted(head.partitions().length - 1, LogQuery.LIMIT_MAX));
        }
        return new LogPages(log).page(head, query);
    }

    @GetMapping("/head")
    LogHeadView head() {
        return LogHeadView.of(log.head());
    }
}
