package dev.jurybox.http;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Replaces Spring's error responses to requests that reach no endpoint with this project's problems. */
public abstract class FrameworkProblems extends ResponseEntityExceptionHandler {

    private static final Set<Integer> PASSING = Set.of(TOO_MANY_REQUESTS.value(), SERVICE_UNAVAILABLE.value());

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(InvalidInput.in(invalid));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(InvalidInput.in(invalid));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        return answer(InvalidInput.invalid(missing.getParameterName(), "must be given"));
    }

    /** A path variable of the wrong type means that the path does not exist; any other mismatch is invalid input. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(mismatch instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? StandardProblem.of(NOT_FOUND.value())
                        : InvalidInput.invalid(String.valueOf(mismatch.getPropertyName()), "is not of its type"));
    }

    /** Spring's own problems have no type and expose internals; the standard problem of the status replaces them. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var named = body instanceof ProblemDetail problem && String.valueOf(problem.getType()).startsWith("/problems/");
        var typed = new HttpHeaders();
        typed.putAll(headers);
        typed.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.createResponseEntity(named ? body : StandardProblem.of(status.value()), typed, status, request);
    }

    /** Problems that are temporary carry {@code Retry-After}. */
    protected static ResponseEntity<Object> answer(ProblemDetail problem) {
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (PASSING.contains(problem.getStatus())) answer.header(HttpHeaders.RETRY_AFTER, "1");
        return answer.body(problem);
    }
}
