package dev.jurybox.command.http;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Text that any database keeps and any page shows as it was meant: what a log accepts it must be able to tell. */
@Target({FIELD, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = PlainText.Validator.class)
public @interface PlainText {

    String message() default "must not hold control characters, half characters or bidirectional overrides";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says nothing about null: another constraint does. */
    final class Validator implements ConstraintValidator<PlainText, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || value.codePoints().allMatch(Validator::isPlain);
        }

        private static boolean isPlain(int codePoint) {
            return codePoint == '\n' || codePoint == '\t' || switch (Character.getType(codePoint)) {
                case Character.CONTROL, Character.SURROGATE -> false;
                case Character.FORMAT -> !isBidirectional(codePoint);
                default -> true;
            };
        }

        private static boolean isBidirectional(int codePoint) {
            return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
        }
    }
}
