package dev.jurybox.command.ranking;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Limits the decimals of a number, whatever zeros follow them. */
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = MaxDecimals.Validator.class)
@interface MaxDecimals {

    int value();

    String message() default "must have at most {value} decimals";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A missing number has no decimals. */
    final class Validator implements ConstraintValidator<MaxDecimals, BigDecimal> {

        private int max;

        @Override
        public void initialize(MaxDecimals limit) {
            max = limit.value();
        }

        @Override
        public boolean isValid(@Nullable BigDecimal value, ConstraintValidatorContext context) {
            return value == null || value.stripTrailingZeros().scale() <= max;
        }
    }
}
