package dev.jurybox.command.http;

import dev.jurybox.http.FrameworkProblems;
import dev.jurybox.http.Problem;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.json.InvalidJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

/** Answers every refusal and failure with a problem detail, never with a stack trace, a class name or SQL. */
@RestControllerAdvice
class ProblemHandler extends FrameworkProblems {

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure) {
        return answer(ProblemMapper.problemOf(failure));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        return answer(InvalidJson.in(unreadable.getCause()));
    }

    /** The command continues after the timeout, so its events may still be recorded. */
    @Override
    protected ResponseEntity<Object> handleAsyncRequestTimeoutException(
            AsyncRequestTimeoutException timeout, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problem.of(ProblemType.OUTCOME_UNKNOWN,
                "This takes longer than an answer may. Sending a vote again is safe."));
    }
}
