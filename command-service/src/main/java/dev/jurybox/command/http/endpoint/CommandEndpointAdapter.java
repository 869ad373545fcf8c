package dev.jurybox.command.http.endpoint;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.IfMatch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the endpoints that return a receipt. Unlike Spring's adapter, it finds out once how an endpoint is called, and
 * it negotiates no content types, because the mapping did.
 */
@Component
final class CommandEndpointAdapter implements HandlerAdapter, SmartInitializingSingleton, Ordered {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final EndpointArguments arguments;
    private final ObjectWriter json;
    private Map<Method, CommandEndpointCall> calls = Map.of();

    CommandEndpointAdapter(
            ObjectProvider<RequestMappingHandlerMapping> mappings, EndpointArguments arguments, JsonMapper json) {
        this.mappings = mappings;
        this.arguments = arguments;
        this.json = json.writerFor(Receipt.class);
    }

    /** Keeps the service from starting with an endpoint that cannot be called, or whose body would not be checked. */
    @Override
    public void afterSingletonsInstantiated() {
        var endpoints = mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().values().stream()).toList();
        endpoints.forEach(this::mustHaveItsBodyChecked);
        calls = endpoints.stream().filter(this::supports).distinct()
                .collect(toUnmodifiableMap(HandlerMethod::getMethod,
                        endpoint -> CommandEndpointCall.of(endpoint.createWithResolvedBean(), arguments)));
    }

    private void mustHaveItsBodyChecked(HandlerMethod endpoint) {
        var takesBody = Arrays.stream(endpoint.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        if (takesBody && !supports(endpoint)) {
            throw new IllegalStateException("an endpoint with a body must return a receipt: " + endpoint);
        }
    }

    @Override
    public boolean supports(Object handler) {
        return handler instanceof HandlerMethod endpoint && endpoint.getMethod().getReturnType() == Receipt.class;
    }

    @Override
    public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        var call = requireNonNull(calls.get(((HandlerMethod) handler).getMethod()));
        write(call.receipt(request), call.status(), response);
        return null;
    }

    private void write(Receipt receipt, int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (receipt.revision() != null) response.setHeader(HttpHeaders.ETAG, IfMatch.etagOf(receipt.revision()));
        var body = json.writeValueAsBytes(receipt);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Before Spring's adapter, which supports all endpoints. */
    @Override
    public int getOrder() {
        return 0;
    }
}
