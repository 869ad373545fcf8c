package dev.jurybox.command.http;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.dispatch.ConcurrencyConflictException;
import dev.jurybox.command.dispatch.FailureCause;
import dev.jurybox.eventstore.EventLogException;
import dev.jurybox.http.Problem;
import dev.jurybox.http.StandardProblem;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;

/** Maps the failure of a command to a problem detail, and logs failures of the event log and bugs. */
public final class ProblemMapper {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private ProblemMapper() {}

    public static ProblemDetail problemOf(Throwable failure) {
        return switch (FailureCause.of(failure)) {
            case CommandRejected rejected -> refused(rejected);
            case ConcurrencyConflictException _ -> Problem.of(SERVICE_UNAVAILABLE, "overtaken", "Overtaken",
                    "Others changed the same thing at the same time. Nothing was recorded; please send it again.");
            case EventLogException storage -> storage(storage);
            case ErrorResponse known -> known.getBody();
            case Throwable other -> bug(other);
        };
    }

    /** The problem of one failure, for many receipts: it is logged only once. */
    public static RuntimeException toException(Throwable failure) {
        var problem = problemOf(failure);
        return new ErrorResponseException(HttpStatusCode.valueOf(problem.getStatus()), problem, null);
    }

    private static ProblemDetail refused(CommandRejected rejected) {
        var words = rejected.reason().word().toLowerCase(Locale.ROOT);
        var title = StringUtils.capitalize(words.replace('_', ' '));
        return Problem.of(statusOf(rejected.reason().kind()), words.replace('_', '-'), title, rejected.detail());
    }

    private static HttpStatus statusOf(CommandRejected.Kind kind) {
        return switch (kind) {
            case MALFORMED -> BAD_REQUEST;
            case INVALID -> UNPROCESSABLE_CONTENT;
            case NOT_FOUND -> NOT_FOUND;
            case GONE -> GONE;
            case CONFLICT -> CONFLICT;
            case NO_REVISION -> PRECONDITION_REQUIRED;
            case STALE -> PRECONDITION_FAILED;
        };
    }

    private static ProblemDetail storage(EventLogException failure) {
        LOG.warn("The log could not do what was asked", failure);
        return switch (failure) {
            case EventLogException.Overloaded _ -> Problem.of(SERVICE_UNAVAILABLE, "overloaded", "Overloaded",
                    "Too many writes are pending. Nothing was recorded; please send it again.");
            case EventLogException.OutcomeUnknown _ -> Problem.of(SERVICE_UNAVAILABLE, "outcome-unknown",
                    "Outcome unknown", "The log went away while recording this. Sending a vote again is safe.");
            case EventLogException.Unavailable _,EventLogException.Closed _ -> Problem.of(SERVICE_UNAVAILABLE,
                    "storage-unavailable", "Storage unavailable",
                    "The log cannot be reached. Nothing was recorded; please send it again.");
            case EventLogException.AlreadySettled _ -> Problem.of(CONFLICT, "given-up", "Given up",
                    "This command was settled before.");
            case EventLogException.Refused _ -> Problem.of(UNPROCESSABLE_CONTENT, "not-recordable", "Not recordable",
                    "This is more than the log takes. Nothing was recorded.");
        };
    }

    /** A 500 is a bug of this service, which is logged with its stack trace. */
    private static ProblemDetail bug(Throwable bug) {
        LOG.error("Unexpected failure", bug);
        return StandardProblem.of(INTERNAL_SERVER_ERROR.value());
    }
}
