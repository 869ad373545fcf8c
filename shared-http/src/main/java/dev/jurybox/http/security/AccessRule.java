package dev.jurybox.http.security;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which callers may call one method on one path. */
public record AccessRule(HttpMethod method, String path, AccessPolicy who) {

    /**
     * Returns the rules that stand beside the mappings of a service's endpoints: an annotation on the method or on its
     * class. A mapping without one has no rule, so it cannot be called.
     */
    public static <A extends Annotation> List<AccessRule> of(
            RequestMappingHandlerMapping mappings, Class<A> annotation, Function<A, AccessPolicy> policy) {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(mapping -> {
                    var found = found(mapping.getValue(), annotation);
                    return found == null ? Stream.empty() : rules(mapping.getKey(), policy.apply(found));
                })
                .toList();
    }

    private static <A extends Annotation> @Nullable A found(HandlerMethod handler, Class<A> annotation) {
        var onMethod = handler.getMethodAnnotation(annotation);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), annotation);
    }

    private static Stream<AccessRule> rules(RequestMappingInfo mapping, AccessPolicy who) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new AccessRule(method.asHttpMethod(), path, who)));
    }
}
