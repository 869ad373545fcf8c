package dev.jurybox.http;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Builds problem details of the types in the catalogue. */
public final class Problem {

    private Problem() {}

    public static ProblemDetail of(ProblemType type, String detail) {
        return of(type, type.status(), detail);
    }

    /** @param status one of the statuses of the type */
    public static ProblemDetail of(ProblemType type, HttpStatus status, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(type.path()));
        problem.setTitle(type.title());
        return problem;
    }
}
