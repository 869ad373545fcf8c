package dev.jurybox.query.http;

import org.springframework.http.HttpStatus;

/** Makes a request return a problem detail. */
public class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String problem;
    private final String title;
    private final String detail;

    public ProblemException(HttpStatus status, String problem, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.problem = problem;
        this.title = title;
        this.detail = detail;
    }

    public static ProblemException notFound(String problem, String detail) {
        return new ProblemException(HttpStatus.NOT_FOUND, problem, "Not found", detail);
    }

    public static ProblemException invalidPage(String detail) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-page", "Invalid page", detail);
    }

    public static ProblemException invalid(String detail) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "validation", "Validation failed", detail);
    }

    /** A transient failure: the client may retry a little later. */
    public static ProblemException later(String problem, String title, String detail) {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, problem, title, detail);
    }

    public static ProblemException tooMany(String problem, String detail) {
        return new ProblemException(HttpStatus.TOO_MANY_REQUESTS, problem, "Too many", detail);
    }

    public HttpStatus status() {
        return status;
    }

    String problem() {
        return problem;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }
}
