package dev.jurybox.command.http;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.jurybox.command.Refused;
import dev.jurybox.eventstore.EventLogException;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every refusal and failure as a problem detail; never a stack trace, a class name or SQL. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return switch (refused.reason()) {
            case SLUG_TAKEN -> Problem.of(CONFLICT, "slug-taken", "Slug taken", refused.detail());
            case UNKNOWN_TOOL -> Problem.of(NOT_FOUND, "unknown-tool", "Unknown tool", refused.detail());
        };
    }

    /** Somebody else changed what this was decided on. Sending it again decides on the new state. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(AppendEventsTransactionRejectedException conflict) {
        return retryLater(Problem.of(SERVICE_UNAVAILABLE, "overtaken", "Overtaken",
                "Others changed the same thing at the same time. Nothing was recorded; please send it again."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storage(EventLogException failure) {
        return retryLater(switch (failure) {
            case EventLogException.Overloaded _ -> Problem.of(SERVICE_UNAVAILABLE, "overloaded", "Overloaded",
                    "Too much waits to be recorded. Nothing was recorded; please send it again.");
            case EventLogException.OutcomeUnknown _ -> Problem.of(SERVICE_UNAVAILABLE, "outcome-unknown",
                    "Outcome unknown", "The log went away while recording this. Sending a vote again is safe.");
            case EventLogException.Unavailable _,EventLogException.Closed _,EventLogException.Unsupported _ -> Problem
                    .of(SERVICE_UNAVAILABLE, "storage-unavailable", "Storage unavailable",
                            "The log cannot be reached. Nothing was recorded; please send it again.");
        });
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = Problem.of(UNPROCESSABLE_CONTENT, "validation", "Validation failed",
                "Some fields are not as they must be.");
        problem.setProperty("errors", errors(invalid));
        return ResponseEntity.unprocessableContent().body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        return ResponseEntity.badRequest().body(unreadable.getCause() instanceof UnrecognizedPropertyException unknown
                ? Problem.of(BAD_REQUEST, "unknown-field", "Unknown field",
                        "This path takes no field '%s'.".formatted(unknown.getPropertyName()))
                : Problem.of(BAD_REQUEST, "malformed-body", "Malformed body",
                        "The body is not the JSON document this path takes."));
    }

    private static List<Map<String, String>> errors(MethodArgumentNotValidException invalid) {
        return invalid.getFieldErrors().stream()
                .map(error -> Map.of("field", error.getField(), "message", String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    private static ResponseEntity<ProblemDetail> retryLater(ProblemDetail problem) {
        return ResponseEntity.of(problem).header(HttpHeaders.RETRY_AFTER, "1").build();
    }
}
