package dev.jurybox.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the problems that an endpoint answers with because of what it does. What any endpoint answers for its access
 * rule, its parameters or its body need not be named.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AnswersProblems {

    ProblemType[] value();
}
