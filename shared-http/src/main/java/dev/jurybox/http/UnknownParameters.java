package dev.jurybox.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Rejects a query parameter that the endpoint does not have, so that a misspelt one is not silently ignored. */
final class UnknownParameters implements HandlerInterceptor {

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Map<Method, Set<String>> namesByEndpoint = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() == null || !(handler instanceof HandlerMethod endpoint)) return true;
        var known = namesByEndpoint.computeIfAbsent(endpoint.getMethod(), _ -> names(endpoint));
        for (var name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) throw unknown(name);
        }
        return true;
    }

    private static Set<String> names(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethodParameters()).flatMap(UnknownParameters::names)
                .collect(toUnmodifiableSet());
    }

    /** Every model attribute is a record, and each of its components is a parameter. */
    private static Stream<String> names(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(NAMES);
        var named = parameter.getParameterAnnotation(RequestParam.class);
        if (named != null) {
            return Stream.of(
                    StringUtils.hasText(named.name()) ? named.name() : String.valueOf(parameter.getParameterName()));
        }
        return parameter.hasParameterAnnotation(ModelAttribute.class)
                ? Arrays.stream(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName)
                : Stream.of();
    }

    private static ErrorResponseException unknown(String name) {
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, InvalidInput.unknownParameter(name), null);
    }
}
