package dev.jurybox.http;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The problem of a status alone, for errors that Tomcat or Spring raise without more detail. */
public final class StandardProblem {

    private StandardProblem() {}

    /** A status that no type of problem has is described by the most general type. */
    public static ProblemDetail of(int code) {
        var type = type(code);
        var problem = Problem.of(type, detail(type));
        if (HttpStatus.resolve(code) != null) problem.setStatus(code);
        return problem;
    }

    private static ProblemType type(int code) {
        return switch (code) {
            case 404 -> ProblemType.UNKNOWN_PATH;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 408 -> ProblemType.TOO_SLOW;
            case 413 -> ProblemType.BODY_TOO_LARGE;
            case 414 -> ProblemType.URI_TOO_LONG;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 417 -> ProblemType.EXPECTATION_FAILED;
            case 421 -> ProblemType.MISDIRECTED_REQUEST;
            case 501 -> ProblemType.NOT_IMPLEMENTED;
            case 503 -> ProblemType.SERVICE_UNAVAILABLE;
            case 505 -> ProblemType.HTTP_VERSION_NOT_SUPPORTED;
            default -> code < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL;
        };
    }

    private static String detail(ProblemType type) {
        return switch (type) {
            case MALFORMED_REQUEST -> "This is no request this service can read.";
            case UNKNOWN_PATH -> "Nothing is to be found here.";
            case METHOD_NOT_ALLOWED -> "This path does not take that method.";
            case NOT_ACCEPTABLE -> "Answers are application/json, problems application/problem+json.";
            case TOO_SLOW -> "The request did not arrive in time.";
            case BODY_TOO_LARGE -> "The body is longer than this path takes.";
            case UNSUPPORTED_MEDIA_TYPE -> "The body must be application/json in UTF-8, and not compressed.";
            case MISDIRECTED_REQUEST ->
                "This service does not answer for that host; jurybox.http.hosts names those it does.";
            case URI_TOO_LONG -> "The path and query are longer than this service takes.";
            case INTERNAL -> "Something went wrong on our side.";
            default -> "The request was not taken.";
        };
    }
}
