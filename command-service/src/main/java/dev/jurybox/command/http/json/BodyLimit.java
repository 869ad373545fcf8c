package dev.jurybox.command.http.json;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The maximum length of a body of this type. Without it, {@value #USUAL_BYTES} bytes. */
@Target(TYPE)
@Retention(RUNTIME)
public @interface BodyLimit {

    int USUAL_BYTES = 32 * 1_024;

    int bytes();
}
