package dev.jurybox.http.json;

import dev.jurybox.http.InvalidInput;
import dev.jurybox.http.Problem;
import dev.jurybox.http.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Describes what is wrong with a body that could not be read, and where in it. */
public final class InvalidJson {

    private static final String NOT_OF_ITS_TYPE = "is not of the type or range it must be";

    private InvalidJson() {}

    public static ProblemDetail in(@Nullable Throwable unreadable) {
        return switch (unreadable) {
            case StreamConstraintsException _ -> Problem.of(ProblemType.JSON_LIMITS,
                    "At most %d levels, numbers of %d digits, strings of 16 K and names of 256 characters are taken."
                            .formatted(StrictJson.DEPTH_MAX, StrictJson.DIGITS_MAX));
            case InputCoercionException tooBig -> InvalidInput.invalid(FieldPath.of(tooBig), NOT_OF_ITS_TYPE);
            case UnrecognizedPropertyException unknown -> Problem.of(ProblemType.UNKNOWN_FIELD,
                    "This path takes no field '%s'.".formatted(unknown.getPropertyName()));
            case MismatchedInputException mismatch when isAField(mismatch) ->
                InvalidInput.invalid(FieldPath.of(mismatch), NOT_OF_ITS_TYPE);
            case null, default -> malformed();
        };
    }

    public static ProblemDetail malformed() {
        return Problem.of(ProblemType.MALFORMED_BODY,
                "The body is not the JSON document this path takes.");
    }

    private static boolean isAField(MismatchedInputException mismatch) {
        return !mismatch.getPath().isEmpty() && !(mismatch.getCause() instanceof StreamReadException);
    }
}
