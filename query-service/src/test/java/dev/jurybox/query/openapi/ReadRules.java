package dev.jurybox.query.openapi;

import static dev.jurybox.http.ProblemType.FORBIDDEN;
import static dev.jurybox.http.ProblemType.INVALID_PAGE;
import static dev.jurybox.http.ProblemType.NOT_YET_VISIBLE;
import static dev.jurybox.http.ProblemType.STORAGE_UNAVAILABLE;
import static dev.jurybox.http.ProblemType.UNAUTHENTICATED;
import static dev.jurybox.http.ProblemType.VALIDATION;
import static java.util.Objects.requireNonNull;

import dev.jurybox.http.ProblemType;
import dev.jurybox.http.openapi.CommonParts;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.MinPosition;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Describes who may call an operation, and the headers and problems of reads. */
final class ReadRules implements GlobalOperationCustomizer {

    static final String OPERATOR = "operator";

    static Set<ProblemType> problems(HandlerMethod endpoint) {
        var problems = EnumSet.of(STORAGE_UNAVAILABLE);
        if (who(endpoint) != CallerPolicy.ANYONE) problems.addAll(List.of(UNAUTHENTICATED, FORBIDDEN));
        if (takes(endpoint, PageRequest.class)) problems.add(INVALID_PAGE);
        if (readsProjections(endpoint)) problems.addAll(List.of(VALIDATION, NOT_YET_VISIBLE));
        return problems;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        operation.security(security(who(endpoint)));
        if (readsProjections(endpoint)) {
            operation.addParametersItem(CommonParts.requestHeader(MinPosition.HEADER, """
                    For read-your-writes: partition and position of the answer to a write, such as 7-1234. The answer \
                    waits until the read models have reached it."""));
        }
        if (takes(endpoint, ConditionalRequest.class)) addVersion(operation);
        if (endpoint.getMethod().getName().equals("beginRebuild")) {
            requireNonNull(operation.getResponses().get("202"))
                    .addHeaderObject(HttpHeaders.LOCATION, CommonParts.header("Where to follow the rebuild."));
        }
        if (operation.getResponses().get("204") != null)
            operation.getResponses().get("204").description("It is done. There is no body.");
        return operation;
    }

    private static void addVersion(Operation operation) {
        operation.addParametersItem(CommonParts.requestHeader(HttpHeaders.IF_NONE_MATCH,
                "The ETag of the version that the client has."));
        var current = new ApiResponse()
                .description("The version that If-None-Match names is current. There is no body.");
        operation.getResponses().addApiResponse("304", current);
        List.of(current, requireNonNull(operation.getResponses().get("200"))).forEach(response -> response
                .addHeaderObject(HttpHeaders.ETAG,
                        CommonParts.header("The version of the content, whatever its position."))
                .addHeaderObject(ResponseRenderer.POSITION,
                        CommonParts.header("The position up to which the answer includes all events."))
                .addHeaderObject(HttpHeaders.CACHE_CONTROL,
                        CommonParts.header("A cache asks again each time, or stores nothing of one caller.")));
    }

    private static List<SecurityRequirement> security(CallerPolicy who) {
        return switch (who) {
            case ANYONE -> List.of();
            case VOTER -> List.of(new SecurityRequirement().addList(CommonParts.VOTER),
                    new SecurityRequirement().addList(CommonParts.COOKIE));
            case OPERATOR -> List.of(new SecurityRequirement().addList(OPERATOR));
        };
    }

    private static CallerPolicy who(HandlerMethod endpoint) {
        var onMethod = endpoint.getMethodAnnotation(AllowedTo.class);
        return onMethod != null
                ? onMethod.value()
                : requireNonNull(AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), AllowedTo.class))
                        .value();
    }

    private static boolean readsProjections(HandlerMethod endpoint) {
        return endpoint.getBeanType().isAnnotationPresent(ReadsProjections.class);
    }

    private static boolean takes(HandlerMethod endpoint, Class<?> parameter) {
        return Arrays.stream(endpoint.getMethodParameters()).anyMatch(each -> each.getParameterType() == parameter);
    }
}
