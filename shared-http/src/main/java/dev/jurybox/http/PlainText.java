package dev.jurybox.http;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Text that every database stores, in which all line-based tools count the same lines, and which every page displays in
 * the order it was written.
 *
 * <p>Refused: control characters except tab and line feed, lone surrogates, noncharacters, line and paragraph
 * separators, the byte order mark, and characters that override, embed or isolate a text direction. Allowed: marks that
 * only hint at a direction (U+200E, U+200F, U+061C) or join (U+200C, U+200D), which languages and emoji need, and
 * unassigned code points, since a newer Unicode version may assign them.
 */
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = PlainText.Validator.class)
public @interface PlainText {

    String MESSAGE = "must not hold control characters, half characters or bidirectional overrides";

    String message() default MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accepts null, which is left to other constraints. */
    final class Validator implements ConstraintValidator<PlainText, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || isPlain(value);
        }

        public static boolean isPlain(String text) {
            return text.codePoints().allMatch(Validator::isPlain);
        }

        /** Whether it is plain text without line feeds and tabs. */
        public static boolean isOneLine(String text) {
            return isPlain(text) && text.chars().noneMatch(Character::isISOControl);
        }

        private static boolean isPlain(int codePoint) {
            return codePoint == '\n' || codePoint == '\t' || switch (Character.getType(codePoint)) {
                case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    false;
                case Character.FORMAT -> codePoint != 0xFEFF && !isBidirectional(codePoint);
                default -> !isNoncharacter(codePoint);
            };
        }

        private static boolean isBidirectional(int codePoint) {
            return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
        }

        private static boolean isNoncharacter(int codePoint) {
            return (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
        }
    }
}
