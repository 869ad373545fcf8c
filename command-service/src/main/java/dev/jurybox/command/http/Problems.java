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

import dev.jurybox.command.Overtaken;
import dev.jurybox.command.Refused;
import dev.jurybox.eventstore.EventLogException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every refusal and failure as a problem detail; never a stack trace, a class name or SQL. Failures are logged. */
@RestControllerAdvice
class Problems extends FrameworkProblems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        var words = refused.reason().name().toLowerCase(Locale.ROOT);
        var title = StringUtils.capitalize(words.replace('_', ' '));
        return Problem.of(statusOf(refused.reason().kind()), words.replace('_', '-'), title, refused.detail());
    }

    private static HttpStatus statusOf(Refused.Kind kind) {
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

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(Overtaken overtaken) {
        return retryLater(Problem.of(SERVICE_UNAVAILABLE, "overtaken", "Overtaken",
                "Others changed the same thing at the same time. Nothing was recorded; please send it again."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storage(EventLogException failure) {
        LOG.warn("The log could not do what was asked", failure);
        return switch (failure) {
            case EventLogException.Overloaded _ ->
                retryLater(Problem.of(SERVICE_UNAVAILABLE, "overloaded", "Overloaded",
                        "Too much waits to be recorded. Nothing was recorded; please send it again."));
            case EventLogException.OutcomeUnknown _ -> retryLater(Problem.of(SERVICE_UNAVAILABLE, "outcome-unknown",
                    "Outcome unknown", "The log went away while recording this. Sending a vote again is safe."));
            case EventLogException.Unavailable _,EventLogException.Closed _ -> retryLater(Problem.of(
                    SERVICE_UNAVAILABLE, "storage-unavailable", "Storage unavailable",
                    "The log cannot be reached. Nothing was recorded; please send it again."));
            case EventLogException.AlreadySettled _ -> ResponseEntity.of(Problem.of(CONFLICT, "given-up", "Given up",
                    "This command was settled before.")).build();
            case EventLogException.Refused _ -> ResponseEntity.of(Problem.of(UNPROCESSABLE_CONTENT, "not-recordable",
                    "Not recordable", "This is more than the log takes. Nothing was recorded.")).build();
        };
    }

    /** A 500 is a bug of ours: the log says which. */
    @ExceptionHandler
    ProblemDetail unexpected(Exception bug) {
        LOG.error("Unexpected failure", bug);
        return StandardProblem.of(INTERNAL_SERVER_ERROR.value());
    }

    private static ResponseEntity<ProblemDetail> retryLater(ProblemDetail problem) {
        return ResponseEntity.of(problem).header(HttpHeaders.RETRY_AFTER, "1").build();
    }
}
