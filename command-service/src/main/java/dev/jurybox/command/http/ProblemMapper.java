package dev.jurybox.command.http;

import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.decider.UnreadableEventException;
import dev.jurybox.command.dispatch.ConcurrencyConflictException;
import dev.jurybox.command.dispatch.FailureCause;
import dev.jurybox.eventstore.EventLogException;
import dev.jurybox.http.Problem;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.StandardProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** Maps the failure of a command to a problem detail, and logs failures of the event log and bugs. */
public final class ProblemMapper {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private ProblemMapper() {}

    public static ProblemDetail problemOf(Throwable failure) {
        return switch (FailureCause.of(failure)) {
            case CommandRejected rejected -> refused(rejected);
            case ConcurrencyConflictException _ -> Problem.of(ProblemType.OVERTAKEN,
                    "Others changed the same thing at the same time. Nothing was recorded; please send it again.");
            case UnreadableEventException unreadable -> unreadable(unreadable);
            case EventLogException storage -> storage(storage);
            case ErrorResponse known -> known.getBody();
            case Throwable other -> bug(other);
        };
    }

    private static ProblemDetail refused(CommandRejected rejected) {
        return Problem.of(typeOf(rejected.reason()), rejected.detail());
    }

    private static ProblemType typeOf(CommandRejected.Reason reason) {
        return switch (reason) {
            case SLUG_TAKEN -> ProblemType.SLUG_TAKEN;
            case UNKNOWN_TOOL -> ProblemType.UNKNOWN_TOOL;
            case TOOL_RETIRED -> ProblemType.TOOL_RETIRED;
            case ALREADY_RETIRED -> ProblemType.ALREADY_RETIRED;
            case NOT_RETIRED -> ProblemType.NOT_RETIRED;
            case VOTING_CLOSED -> ProblemType.VOTING_CLOSED;
            case VOTING_ALREADY_CLOSED -> ProblemType.VOTING_ALREADY_CLOSED;
            case VOTING_ALREADY_OPEN -> ProblemType.VOTING_ALREADY_OPEN;
            case UNKNOWN_SEAT -> ProblemType.UNKNOWN_SEAT;
            case SEAT_FILLED -> ProblemType.SEAT_FILLED;
            case SEAT_EMPTY -> ProblemType.SEAT_EMPTY;
            case SAME_TOOL -> ProblemType.SAME_TOOL;
            case UNKNOWN_COMPARISON -> ProblemType.UNKNOWN_COMPARISON;
            case ALREADY_PUBLISHED -> ProblemType.ALREADY_PUBLISHED;
            case NOT_PUBLISHED -> ProblemType.NOT_PUBLISHED;
            case UNKNOWN_DRAFT -> ProblemType.UNKNOWN_DRAFT;
            case TOO_MANY_VERDICTS -> ProblemType.TOO_MANY_VERDICTS;
            case UNKNOWN_EVENT -> ProblemType.UNKNOWN_EVENT;
            case READABLE_EVENT -> ProblemType.READABLE_EVENT;
            case NEEDED_EVENT -> ProblemType.NEEDED_EVENT;
            case ALREADY_DISREGARDED -> ProblemType.ALREADY_DISREGARDED;
            case INVALID_PAGE -> ProblemType.INVALID_PAGE;
            case NO_REVISION -> ProblemType.NO_REVISION;
            case STALE -> ProblemType.STALE;
            case NO_KEY -> ProblemType.NO_KEY;
            case KEY_REUSED -> ProblemType.KEY_REUSED;
            case STILL_RUNNING -> ProblemType.STILL_RUNNING;
            case GIVEN_UP -> ProblemType.GIVEN_UP;
        };
    }

    private static ProblemDetail unreadable(UnreadableEventException unreadable) {
        LOG.error("A command cannot be decided", unreadable);
        return Problem.of(ProblemType.UNREADABLE_EVENT, """
                This depends on the event at position %d, which cannot be read. Nothing was recorded; operators have \
                to mend it.""".formatted(unreadable.position()));
    }

    private static ProblemDetail storage(EventLogException failure) {
        LOG.warn("The log could not do what was asked", failure);
        return switch (failure) {
            case EventLogException.Overloaded _ -> Problem.of(ProblemType.OVERLOADED,
                    "Too many writes are pending. Nothing was recorded; please send it again.");
            case EventLogException.OutcomeUnknown _ -> Problem.of(ProblemType.OUTCOME_UNKNOWN,
                    "The log went away while recording this. Sending a vote again is safe.");
            case EventLogException.Unavailable _,EventLogException.Closed _ -> Problem.of(
                    ProblemType.STORAGE_UNAVAILABLE,
                    "The log cannot be reached. Nothing was recorded; please send it again.");
            case EventLogException.AlreadySettled _ -> Problem.of(ProblemType.GIVEN_UP,
                    "This command was settled before.");
            case EventLogException.Refused _ -> Problem.of(ProblemType.NOT_RECORDABLE,
                    "This is more than the log takes. Nothing was recorded.");
        };
    }

    /** A 500 is a bug of this service, which is logged with its stack trace. */
    private static ProblemDetail bug(Throwable bug) {
        LOG.error("Unexpected failure", bug);
        return StandardProblem.of(INTERNAL_SERVER_ERROR.value());
    }
}
