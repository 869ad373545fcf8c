package dev.jurybox.query.http;

import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;

import dev.jurybox.http.FrameworkProblems;
import dev.jurybox.http.InvalidInput;
import dev.jurybox.http.Problem;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.StandardProblem;
import dev.jurybox.query.progress.InvalidMinPositionException;
import dev.jurybox.query.progress.MinPosition;
import dev.jurybox.query.progress.NotYetVisibleException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClientException;

/** Returns every failure as a problem detail, and never a stack trace, a class name or SQL. */
@RestControllerAdvice
class ProblemHandler extends FrameworkProblems {

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException problemException) {
        return answer(Problem.of(problemException.type(), problemException.status(), problemException.detail()));
    }

    @ExceptionHandler
    ResponseEntity<Object> invalidParameter(InvalidParameterException invalidParameter) {
        var problem = InvalidInput.invalid(invalidParameter.name(), invalidParameter.mistake());
        problem.setDetail(invalidParameter.detail());
        return answer(problem);
    }

    @ExceptionHandler(NotYetVisibleException.class)
    ResponseEntity<Object> notYetVisible() {
        return answer(Problem.of(ProblemType.NOT_YET_VISIBLE,
                "The read models have not reached that position yet; please ask again."));
    }

    @ExceptionHandler(InvalidMinPositionException.class)
    ResponseEntity<Object> invalidMinPosition() {
        return answer(InvalidInput.invalid(
                MinPosition.HEADER, "must be partition-position, as a write was answered: 7-1234"));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> storage() {
        return answer(Problem.of(ProblemType.STORAGE_UNAVAILABLE,
                "The read models cannot be reached; please ask again."));
    }

    @ExceptionHandler(RestClientException.class)
    ResponseEntity<Object> log() {
        return answer(Problem.of(ProblemType.LOG_UNAVAILABLE,
                "The command service cannot be reached; please ask again."));
    }

    /** A 500 is a bug in the service; the log holds the exception. */
    @ExceptionHandler
    ResponseEntity<Object> bug(Exception bug) {
        logger.error("Unexpected failure", bug);
        return answer(StandardProblem.of(INTERNAL_SERVER_ERROR.value()));
    }
}
