package dev.jurybox.http;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The problem of a status alone, for errors that Tomcat or Spring raise without more detail. */
public final class StandardProblem {

    private StandardProblem() {}

    public static ProblemDetail of(int code) {
        var status = HttpStatus.resolve(code);
        if (status == null) return of(code < 500 ? 400 : 500);
        return switch (status) {
            case BAD_REQUEST -> Problem.of(status, "malformed-request", "Malformed request",
                    "This is no request this service can read.");
            case NOT_FOUND -> Problem.of(status, "unknown-path", "Unknown path", "Nothing is to be found here.");
            case CONTENT_TOO_LARGE -> Problem.of(status, "body-too-large", "Body too large",
                    "The body is longer than this path takes.");
            case REQUEST_TIMEOUT -> Problem.of(status, "too-slow", "Too slow",
                    "The request did not arrive in time.");
            case INTERNAL_SERVER_ERROR -> Problem.of(status, "internal", "Internal error",
                    "Something went wrong on our side.");
            default -> Problem.of(status, slug(status), title(status), detail(status));
        };
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case METHOD_NOT_ALLOWED -> "This path does not take that method.";
            case NOT_ACCEPTABLE -> "Answers are application/json, problems application/problem+json.";
            case UNSUPPORTED_MEDIA_TYPE -> "The body must be application/json in UTF-8, and not compressed.";
            case MISDIRECTED_REQUEST ->
                "This service does not answer for that host; jurybox.http.hosts names those it does.";
            case URI_TOO_LONG -> "The path and query are longer than this service takes.";
            default -> "The request was not taken.";
        };
    }

    private static String slug(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    private static String title(HttpStatus status) {
        var phrase = status.getReasonPhrase();
        return phrase.charAt(0) + phrase.substring(1).toLowerCase(Locale.ROOT);
    }
}
