package dev.jurybox.command.http;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body or a parameter, field by field where it can. */
final class InvalidInput {

    /** One thing that is wrong; illegal characters go before everything else. */
    private record Complaint(String field, MessageSourceResolvable error) {

        boolean isOfCharacters() {
            var codes = error.getCodes();
            return codes != null && List.of(codes).contains("PlainText");
        }
    }

    private static final String NOT_OF_ITS_TYPE = "is not of the type or range it must be";

    private InvalidInput() {}

    static ProblemDetail in(MethodArgumentNotValidException invalid) {
        return complaints(invalid.getFieldErrors().stream().map(InvalidInput::complaint).toList());
    }

    static ProblemDetail in(HandlerMethodValidationException invalid) {
        return complaints(invalid.getParameterValidationResults().stream().flatMap(InvalidInput::complaints).toList());
    }

    static ProblemDetail in(@Nullable Throwable unreadable) {
        return switch (unreadable) {
            case StreamConstraintsException _ -> Problem.of(BAD_REQUEST, "json-limits", "Over a limit of JSON here",
                    "At most %d levels, numbers of %d digits, strings of 16 K and names of 256 characters are taken."
                            .formatted(StrictJson.DEPTH_MAX, StrictJson.DIGITS_MAX));
            case InputCoercionException tooBig -> invalid(FieldPath.of(tooBig), NOT_OF_ITS_TYPE);
            case UnrecognizedPropertyException unknown -> Problem.of(BAD_REQUEST, "unknown-field", "Unknown field",
                    "This path takes no field '%s'.".formatted(unknown.getPropertyName()));
            case MismatchedInputException mismatch when isAField(mismatch) ->
                invalid(FieldPath.of(mismatch), NOT_OF_ITS_TYPE);
            case null, default -> malformed();
        };
    }

    static ProblemDetail malformed() {
        return Problem.of(BAD_REQUEST, "malformed-body", "Malformed body",
                "The body is not the JSON document this path takes.");
    }

    static ProblemDetail illegalCharacters(String field) {
        return problem("illegal-characters", "Illegal characters",
                List.of(Map.of("field", field, "message", PlainText.MESSAGE)));
    }

    static ProblemDetail invalid(String field, String message) {
        return problem("validation", "Validation failed", List.of(Map.of("field", field, "message", message)));
    }

    private static boolean isAField(MismatchedInputException mismatch) {
        return !mismatch.getPath().isEmpty() && !(mismatch.getCause() instanceof StreamReadException);
    }

    private static Stream<Complaint> complaints(ParameterValidationResult result) {
        if (result instanceof ParameterErrors body) return body.getFieldErrors().stream().map(InvalidInput::complaint);
        var name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream().map(error -> new Complaint(name, error));
    }

    private static Complaint complaint(FieldError error) {
        return new Complaint(error.getField(), error);
    }

    private static ProblemDetail complaints(List<Complaint> complaints) {
        var errors = complaints.stream()
                .map(each -> Map.of("field", each.field(), "message", String.valueOf(each.error().getDefaultMessage())))
                .toList();
        return complaints.stream().anyMatch(Complaint::isOfCharacters)
                ? problem("illegal-characters", "Illegal characters", errors)
                : problem("validation", "Validation failed", errors);
    }

    private static ProblemDetail problem(String slug, String title, List<Map<String, String>> errors) {
        var problem = Problem.of(UNPROCESSABLE_CONTENT, slug, title, "Some fields are not as they must be.");
        problem.setProperty("errors", errors);
        return problem;
    }
}
