package dev.jurybox.command.http.endpoint;

import static java.util.Objects.requireNonNull;

import dev.jurybox.command.http.json.JsonBodyReaders;
import dev.jurybox.command.security.SenderArgumentResolver;
import dev.jurybox.command.sender.Sender;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.HandlerMapping;

/** The arguments that endpoints of commands may have. They fail with the exceptions that Spring's own fail with. */
@Component
final class EndpointArguments {

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();
    private static final Set<Class<? extends Annotation>> KNOWN = Set.of(AuthenticationPrincipal.class,
            RequestBody.class,
            ModelAttribute.class, PathVariable.class, RequestHeader.class, Valid.class);

    private final JsonBodyReaders bodies;
    private final Validator validator;

    EndpointArguments(JsonBodyReaders bodies, @Qualifier("mvcValidator") Validator validator) {
        this.bodies = bodies;
        this.validator = validator;
    }

    /** Fails for a parameter of another kind, or with an annotation that would be ignored. */
    EndpointArgument argument(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(NAMES);
        for (var annotation : parameter.getParameterAnnotations()) {
            if (!KNOWN.contains(annotation.annotationType())) throw unknown(parameter);
        }
        var argument = unchecked(parameter);
        return parameter.hasParameterAnnotation(Valid.class) ? valid(argument, parameter) : argument;
    }

    private EndpointArgument unchecked(MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (type == Sender.class) return SenderArgumentResolver::senderOf;
        if (parameter.hasParameterAnnotation(AuthenticationPrincipal.class)) return request -> caller(request, type);
        var body = parameter.getParameterAnnotation(RequestBody.class);
        if (body != null && body.required()) return bodies.of(type)::read;
        if (parameter.hasParameterAnnotation(ModelAttribute.class) && RequestParameters.areTextsOf(type)) {
            return RequestParameters.asRecord(type);
        }
        var variable = parameter.getParameterAnnotation(PathVariable.class);
        if (variable != null && type == String.class && isNamedAsItsParameter(variable) && variable.required()) {
            var name = requireNonNull(parameter.getParameterName());
            return request -> pathVariable(request, name);
        }
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null && type == String.class && !header.name().isEmpty() && !header.required()) {
            return request -> header(request, header.name());
        }
        throw unknown(parameter);
    }

    private static boolean isNamedAsItsParameter(PathVariable variable) {
        return variable.name().isEmpty() && variable.value().isEmpty();
    }

    private static IllegalStateException unknown(MethodParameter parameter) {
        return new IllegalStateException("an endpoint of a command cannot take " + parameter);
    }

    private EndpointArgument valid(EndpointArgument argument, MethodParameter parameter) {
        var name = requireNonNull(parameter.getParameterName());
        return request -> {
            var value = requireNonNull(argument.of(request));
            var errors = new BeanPropertyBindingResult(value, name);
            validator.validate(value, errors);
            if (errors.hasErrors()) throw new MethodArgumentNotValidException(parameter, errors);
            return value;
        };
    }

    private static @Nullable Object caller(HttpServletRequest request, Class<?> type) {
        return request.getUserPrincipal() instanceof Authentication authentication
                && type.isInstance(authentication.getPrincipal()) ? authentication.getPrincipal() : null;
    }

    private static Object pathVariable(HttpServletRequest request, String name) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return requireNonNull(variables.get(name));
    }

    /** A header that is sent twice has both values, as if they had been sent in one. */
    private static @Nullable String header(HttpServletRequest request, String name) {
        var values = Collections.list(request.getHeaders(name));
        return values.isEmpty() ? null : String.join(",", values);
    }
}
