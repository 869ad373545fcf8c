package dev.jurybox.command.catalog;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Marks a field that can be changed but not removed. */
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = NotNullIfPresent.Validator.class)
@interface NotNullIfPresent {

    String message() default "must not be null";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** An absent field is valid, since it removes nothing. */
    final class Validator implements ConstraintValidator<NotNullIfPresent, Optional<?>> {

        @Override
        public boolean isValid(@Nullable Optional<?> value, ConstraintValidatorContext context) {
            return value == null || value.isPresent();
        }
    }
}
