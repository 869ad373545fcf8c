package dev.jurybox.command.http;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body, field by field where it can. */
final class InvalidInput {

    private InvalidInput() {}

    static ProblemDetail in(MethodArgumentNotValidException invalid) {
        var errors = invalid.getFieldErrors().stream()
                .map(error -> error(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return invalid.getFieldErrors().stream().map(FieldError::getCode).anyMatch("PlainText"::equals)
                ? validation("illegal-characters", "Illegal characters", errors)
                : validation("validation", "Validation failed", errors);
    }

    static ProblemDetail in(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown -> Problem.of(BAD_REQUEST, "unknown-field", "Unknown field",
                    "This path takes no field '%s'.".formatted(unknown.getPropertyName()));
            case MismatchedInputException mismatch when isAField(mismatch) -> validation("validation",
                    "Validation failed", List.of(error(path(mismatch), "is not of the type or range it must be")));
            case null, default -> Problem.of(BAD_REQUEST, "malformed-body", "Malformed body",
                    "The body is not the JSON document this path takes.");
        };
    }

    private static boolean isAField(MismatchedInputException mismatch) {
        return !mismatch.getPath().isEmpty() && !(mismatch.getCause() instanceof StreamReadException);
    }

    private static String path(JacksonException mismatch) {
        return mismatch.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .collect(Collectors.joining("."));
    }

    private static ProblemDetail validation(String slug, String title, List<Map<String, String>> errors) {
        var problem = Problem.of(UNPROCESSABLE_CONTENT, slug, title, "Some fields are not as they must be.");
        problem.setProperty("errors", errors);
        return problem;
    }

    private static Map<String, String> error(String field, String message) {
        return Map.of("field", field, "message", message);
    }
}
