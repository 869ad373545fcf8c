package dev.jurybox.query.http;

import dev.jurybox.http.ProblemType;
import org.springframework.http.HttpStatus;

/** Makes a request return a problem of the catalogue. */
public class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final HttpStatus status;
    private final String detail;

    public ProblemException(ProblemType type, String detail) {
        this(type, type.status(), detail);
    }

    /** @param status one of the statuses of the type */
    public ProblemException(ProblemType type, HttpStatus status, String detail) {
        super(detail, null, false, false);
        this.type = type;
        this.status = status;
        this.detail = detail;
    }

    public static ProblemException invalidPage(String detail) {
        return new ProblemException(ProblemType.INVALID_PAGE, detail);
    }

    public static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.VALIDATION, detail);
    }

    ProblemType type() {
        return type;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return type.title();
    }

    public String detail() {
        return detail;
    }
}
