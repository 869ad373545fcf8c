package dev.jurybox.http.openapi;

import static dev.jurybox.http.ProblemType.BODY_TOO_LARGE;
import static dev.jurybox.http.ProblemType.CROSS_SITE;
import static dev.jurybox.http.ProblemType.EXPECTATION_FAILED;
import static dev.jurybox.http.ProblemType.HTTP_VERSION_NOT_SUPPORTED;
import static dev.jurybox.http.ProblemType.ILLEGAL_CHARACTERS;
import static dev.jurybox.http.ProblemType.INTERNAL;
import static dev.jurybox.http.ProblemType.JSON_LIMITS;
import static dev.jurybox.http.ProblemType.MALFORMED_BODY;
import static dev.jurybox.http.ProblemType.MALFORMED_REQUEST;
import static dev.jurybox.http.ProblemType.METHOD_NOT_ALLOWED;
import static dev.jurybox.http.ProblemType.MISDIRECTED_REQUEST;
import static dev.jurybox.http.ProblemType.NOT_ACCEPTABLE;
import static dev.jurybox.http.ProblemType.NOT_IMPLEMENTED;
import static dev.jurybox.http.ProblemType.SERVICE_UNAVAILABLE;
import static dev.jurybox.http.ProblemType.TOO_SLOW;
import static dev.jurybox.http.ProblemType.UNAUTHENTICATED;
import static dev.jurybox.http.ProblemType.UNKNOWN_FIELD;
import static dev.jurybox.http.ProblemType.UNKNOWN_PARAMETER;
import static dev.jurybox.http.ProblemType.UNKNOWN_PATH;
import static dev.jurybox.http.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static dev.jurybox.http.ProblemType.URI_TOO_LONG;
import static dev.jurybox.http.ProblemType.VALIDATION;

import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The problems that an operation answers: those it names, and those that its parameters and its body imply. */
final class ImpliedProblems {

    /** Those of a request that reaches no endpoint. Any operation can answer them. */
    static final List<ProblemType> OF_ANY_REQUEST = List.of(MALFORMED_REQUEST, UNKNOWN_PARAMETER, UNAUTHENTICATED,
            CROSS_SITE, UNKNOWN_PATH, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, TOO_SLOW, URI_TOO_LONG, EXPECTATION_FAILED,
            MISDIRECTED_REQUEST, INTERNAL, NOT_IMPLEMENTED, SERVICE_UNAVAILABLE, HTTP_VERSION_NOT_SUPPORTED);

    private static final List<ProblemType> OF_A_BODY = List.of(MALFORMED_BODY, UNKNOWN_FIELD, JSON_LIMITS, TOO_SLOW,
            BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, VALIDATION, ILLEGAL_CHARACTERS);

    private ImpliedProblems() {}

    static Set<ProblemType> of(HandlerMethod endpoint) {
        var problems = EnumSet.noneOf(ProblemType.class);
        var named = endpoint.getMethodAnnotation(AnswersProblems.class);
        if (named != null) problems.addAll(List.of(named.value()));
        if (takes(endpoint, RequestBody.class)) problems.addAll(OF_A_BODY);
        if ((takes(endpoint, RequestParam.class) || takes(endpoint, ModelAttribute.class)) && !checksItself(endpoint))
            problems.addAll(List.of(VALIDATION, ILLEGAL_CHARACTERS));
        return problems;
    }

    private static boolean takes(HandlerMethod endpoint, Class<? extends java.lang.annotation.Annotation> kind) {
        return List.of(endpoint.getMethodParameters()).stream().anyMatch(each -> each.hasParameterAnnotation(kind));
    }

    private static boolean checksItself(HandlerMethod endpoint) {
        return List.of(endpoint.getMethodParameters()).stream()
                .anyMatch(each -> each.getParameterType() == BindingResult.class);
    }
}
