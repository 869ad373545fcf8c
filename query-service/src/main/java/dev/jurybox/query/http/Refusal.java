package dev.jurybox.query.http;

import org.springframework.http.HttpStatus;

/** A question that gets a problem for an answer. */
public class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final String problem;
    private final String title;
    private final String detail;

    public Refusal(HttpStatus status, String problem, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.problem = problem;
        this.title = title;
        this.detail = detail;
    }

    public static Refusal notFound(String problem, String detail) {
        return new Refusal(HttpStatus.NOT_FOUND, problem, "Not found", detail);
    }

    public static Refusal invalidPage(String detail) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-page", "Invalid page", detail);
    }

    public static Refusal invalid(String detail) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "validation", "Validation failed", detail);
    }

    /** What passes by itself: come back a little later. */
    public static Refusal later(String problem, String title, String detail) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, problem, title, detail);
    }

    public static Refusal tooMany(String problem, String detail) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, problem, "Too many", detail);
    }

    HttpStatus status() {
        return status;
    }

    String problem() {
        return problem;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }
}
