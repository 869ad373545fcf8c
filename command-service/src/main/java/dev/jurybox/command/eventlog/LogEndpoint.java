package dev.jurybox.command.eventlog;

import static dev.jurybox.command.decider.CommandRejected.Reason.INVALID_PAGE;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
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

    /**
     * Returns a page of the event log.
     *
     * <p>A page has the events between {@code after} and {@code through}, of one partition or of all, as far as it
     * covers them: {@code limit} positions and about 4 MiB, but never less than one event. To read on, ask for what
     * comes after the {@code through} of the answer.
     *
     * @return The events of the page, in the order of their positions.
     */
    @AnswersProblems(ProblemType.INVALID_PAGE)
    @GetMapping
    LogPage logPage(@Valid @ModelAttribute LogQuery query, BindingResult mistakes) {
        var head = log.head();
        var partition = query.partition();
        if (mistakes.hasErrors() || partition != null && partition >= head.partitions().length) {
            throw new CommandRejected(INVALID_PAGE, """
                    A page has a partition from 0 to %d or none, after and through from 0, and a limit from 1 to %d."""
                    .formatted(head.partitions().length - 1, LogQuery.LIMIT_MAX));
        }
        return new LogPages(log).page(head, query);
    }

    /**
     * Returns the end of the event log.
     *
     * <p>A reader that has all events up to this position has them all.
     *
     * @return The last position of the log and of each partition.
     */
    @GetMapping("/head")
    LogHeadView logHead() {
        return LogHeadView.of(log.head());
    }
}
