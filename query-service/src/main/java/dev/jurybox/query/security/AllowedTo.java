package dev.jurybox.query.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which callers may call an endpoint. It stands beside the mapping. An endpoint without it cannot be called, except by the
 * operator below {@code /api/admin/}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {

    CallerPolicy value();
}
