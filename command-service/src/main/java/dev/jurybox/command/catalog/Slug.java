package dev.jurybox.command.catalog;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.jurybox.events.ToolId;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = Slug.Validator.class)
@interface Slug {

    String message() default "must be lower-case words between hyphens, at most 80 characters, none of them 'vs'";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accepts null, which another constraint rejects. */
    final class Validator implements ConstraintValidator<Slug, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || ToolId.isValid(value);
        }
    }
}
