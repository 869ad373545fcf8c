package dev.jurybox.command.http.endpoint;

import dev.jurybox.command.dispatch.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/** How an endpoint is called: its arguments and its status are found once. */
record CommandEndpointCall(Object bean, Method method, List<EndpointArgument> arguments, int status) {

    static CommandEndpointCall of(HandlerMethod endpoint, EndpointArguments arguments) {
        var method = endpoint.getMethod();
        method.setAccessible(true);
        var declared = endpoint.getMethodAnnotation(ResponseStatus.class);
        return new CommandEndpointCall(endpoint.getBean(), method,
                Arrays.stream(endpoint.getMethodParameters()).map(arguments::argument).toList(),
                (declared == null ? HttpStatus.OK : declared.code()).value());
    }

    Receipt receipt(HttpServletRequest request) throws Exception {
        var values = new @Nullable Object[arguments.size()];
        for (int i = 0; i < values.length; i++)
            values[i] = arguments.get(i).of(request);
        try {
            return (Receipt) method.invoke(bean, values);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case Exception failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }
}
