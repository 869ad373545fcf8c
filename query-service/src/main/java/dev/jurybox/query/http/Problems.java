package dev.jurybox.query.http;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.jurybox.query.freshness.InvalidMinPositionException;
import dev.jurybox.query.freshness.NotYetVisibleException;
import java.net.URI;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every failure as a problem detail; never a stack trace, a class name or SQL. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Set<Integer> PASSES = Set.of(TOO_MANY_REQUESTS.value(), SERVICE_UNAVAILABLE.value());

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return answer(problem(refusal.status(), refusal.problem(), refusal.title(), refusal.detail()));
    }

    @ExceptionHandler(NotYetVisibleException.class)
    ResponseEntity<ProblemDetail> notYetVisible() {
        return answer(problem(SERVICE_UNAVAILABLE, "not-yet-visible", "Not yet visible",
                "What was written there is not told yet; please ask again."));
    }

    @ExceptionHandler(InvalidMinPositionException.class)
    ResponseEntity<ProblemDetail> invalidMinPosition() {
        return answer(problem(UNPROCESSABLE_CONTENT, "validation", "Validation failed",
                "X-Min-Position is partition-position, as a write was answered: 7-1234."));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> storage() {
        return answer(problem(SERVICE_UNAVAILABLE, "storage-unavailable", "Storage unavailable",
                "The read models cannot be reached; please ask again."));
    }

    @ExceptionHandler(RestClientException.class)
    ResponseEntity<ProblemDetail> log() {
        return answer(problem(SERVICE_UNAVAILABLE, "log-unavailable", "Log unavailable",
                "The command service cannot be reached; please ask again."));
    }

    /** What passes by itself says when to come back. */
    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        var answer = ResponseEntity.status(problem.getStatus());
        if (PASSES.contains(problem.getStatus())) answer.header(HttpHeaders.RETRY_AFTER, "1");
        return answer.body(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String slug, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + slug));
        problem.setTitle(title);
        return problem;
    }
}
