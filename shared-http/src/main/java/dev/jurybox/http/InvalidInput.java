package dev.jurybox.http;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Builds problems for invalid fields or parameters, with one message per field where possible. */
public final class InvalidInput {

    /** Illegal characters take precedence over all other errors. */
    private record Complaint(String field, MessageSourceResolvable error) {

        InvalidField named() {
            return new InvalidField(field, String.valueOf(error.getDefaultMessage()));
        }

        boolean isOfCharacters() {
            var codes = error.getCodes();
            return codes != null && List.of(codes).contains("PlainText");
        }
    }

    private InvalidInput() {}

    static ProblemDetail in(MethodArgumentNotValidException invalid) {
        return complaints(invalid.getFieldErrors().stream().map(InvalidInput::complaint).toList());
    }

    static ProblemDetail in(HandlerMethodValidationException invalid) {
        return complaints(invalid.getParameterValidationResults().stream().flatMap(InvalidInput::complaints).toList());
    }

    public static ProblemDetail in(Set<? extends ConstraintViolation<?>> violations) {
        var errors = violations.stream()
                .map(each -> new InvalidField(each.getPropertyPath().toString(), each.getMessage())).sorted().toList();
        return violations.stream().anyMatch(each -> each.getConstraintDescriptor().getAnnotation() instanceof PlainText)
                ? problem(ProblemType.ILLEGAL_CHARACTERS, errors)
                : problem(ProblemType.VALIDATION, errors);
    }

    public static ProblemDetail illegalCharacters(String field) {
        return problem(ProblemType.ILLEGAL_CHARACTERS,
                List.of(new InvalidField(field, PlainText.MESSAGE)));
    }

    public static ProblemDetail invalid(String field, String message) {
        return invalid(List.of(new InvalidField(field, message)));
    }

    public static ProblemDetail invalid(List<InvalidField> fields) {
        return problem(ProblemType.VALIDATION, fields);
    }

    public static ProblemDetail unknownParameter(String name) {
        return problem(ProblemType.UNKNOWN_PARAMETER, "This path has no such query parameter.",
                List.of(new InvalidField(name, "is not a parameter of this path")));
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
        var errors = complaints.stream().map(Complaint::named).sorted().toList();
        return complaints.stream().anyMatch(Complaint::isOfCharacters)
                ? problem(ProblemType.ILLEGAL_CHARACTERS, errors)
                : problem(ProblemType.VALIDATION, errors);
    }

    private static ProblemDetail problem(ProblemType type, List<InvalidField> errors) {
        return problem(type, "Some fields are not as they must be.", errors);
    }

    private static ProblemDetail problem(ProblemType type, String detail, List<InvalidField> errors) {
        var problem = Problem.of(type, detail);
        problem.setProperty("errors", errors);
        return problem;
    }
}
