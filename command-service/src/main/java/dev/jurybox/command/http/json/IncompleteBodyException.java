package dev.jurybox.command.http.json;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.REQUEST_TIMEOUT;

import dev.jurybox.http.StandardProblem;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** A body ended early: the client stopped sending, violated the encoding of the body, or closed the connection. */
public final class IncompleteBodyException extends IOException implements ErrorResponse {

    private final HttpStatus status;

    IncompleteBodyException(IOException failure) {
        super(failure);
        this.status = failure.getCause() instanceof SocketTimeoutException ? REQUEST_TIMEOUT : BAD_REQUEST;
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return status;
    }

    @Override
    public ProblemDetail getBody() {
        return StandardProblem.of(status.value());
    }
}
