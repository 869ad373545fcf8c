package dev.jurybox.command.openapi;

import static dev.jurybox.http.ProblemType.FORBIDDEN;
import static dev.jurybox.http.ProblemType.GIVEN_UP;
import static dev.jurybox.http.ProblemType.KEY_REUSED;
import static dev.jurybox.http.ProblemType.NOT_RECORDABLE;
import static dev.jurybox.http.ProblemType.NO_KEY;
import static dev.jurybox.http.ProblemType.OUTCOME_UNKNOWN;
import static dev.jurybox.http.ProblemType.OVERLOADED;
import static dev.jurybox.http.ProblemType.OVERTAKEN;
import static dev.jurybox.http.ProblemType.STILL_RUNNING;
import static dev.jurybox.http.ProblemType.STORAGE_UNAVAILABLE;
import static dev.jurybox.http.ProblemType.UNAUTHENTICATED;
import static dev.jurybox.http.ProblemType.UNREADABLE_EVENT;
import static java.util.Objects.requireNonNull;

import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.http.ProblemType;
import java.lang.annotation.Annotation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** The problems that follow from the access rule of an operation, and from what it does with the log. */
final class CommandProblems {

    private static final List<ProblemType> OF_A_COMMAND = List.of(NO_KEY, KEY_REUSED, STILL_RUNNING, GIVEN_UP,
            NOT_RECORDABLE, OVERTAKEN, OVERLOADED, OUTCOME_UNKNOWN, UNREADABLE_EVENT);

    private CommandProblems() {}

    static Set<ProblemType> of(HandlerMethod endpoint) {
        var problems = EnumSet.noneOf(ProblemType.class);
        var who = requireNonNull(annotation(endpoint, AllowedTo.class)).value();
        if (who == RolePolicy.ANYONE) return problems;
        problems.addAll(List.of(UNAUTHENTICATED, STORAGE_UNAVAILABLE));
        if (who != RolePolicy.SIGNED_IN) problems.add(FORBIDDEN);
        if (isIdempotent(endpoint)) problems.addAll(OF_A_COMMAND);
        return problems;
    }

    /** Whether it is a command that can have an idempotency key. In a batch, the lines have keys. */
    static boolean isIdempotent(HandlerMethod endpoint) {
        return endpoint.getMethod().getReturnType() == Receipt.class;
    }

    static <A extends Annotation> @Nullable A annotation(HandlerMethod endpoint, Class<A> type) {
        var onMethod = endpoint.getMethodAnnotation(type);
        return onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), type);
    }
}
