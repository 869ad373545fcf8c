package dev.jurybox.command.http;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every refusal and failure as a problem detail; never a stack trace, a class name or SQL. */
@RestControllerAdvice
class Problems extends FrameworkProblems {

    /** What passes by itself says when to come back. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failure) {
        var problem = Failures.problemOf(failure);
        var answer = ResponseEntity.status(problem.getStatus());
        if (problem.getStatus() == SERVICE_UNAVAILABLE.value()) answer.header(HttpHeaders.RETRY_AFTER, "1");
        return answer.body(problem);
    }
}
