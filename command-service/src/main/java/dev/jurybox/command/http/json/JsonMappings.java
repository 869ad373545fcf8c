package dev.jurybox.command.http.json;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Endpoints consume and produce JSON unless they declare otherwise. A request with another Content-Type or Accept is
 * refused before anything is done, not after.
 */
@Component
class JsonMappings implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new RequestMappingHandlerMapping() {

            @Override
            protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> type) {
                var mapping = super.getMappingForMethod(method, type);
                return mapping == null ? null : ofJson(mapping, method);
            }
        };
    }

    private static RequestMappingInfo ofJson(RequestMappingInfo mapping, Method method) {
        var ofJson = mapping.mutate();
        if (mapping.getProducesCondition().isEmpty()) ofJson.produces(MediaType.APPLICATION_JSON_VALUE);
        if (mapping.getConsumesCondition().isEmpty() && takesBody(method)) {
            ofJson.consumes(MediaType.APPLICATION_JSON_VALUE);
        }
        return ofJson.build();
    }

    private static boolean takesBody(Method method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class));
    }
}
