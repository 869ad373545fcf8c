package dev.jurybox.command.http;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who cannot take JSON is told before anything is done, not after: an endpoint answers JSON if it does not say. */
@Component
class JsonMappings implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new RequestMappingHandlerMapping() {

            @Override
            protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> type) {
                var mapping = super.getMappingForMethod(method, type);
                if (mapping == null || !mapping.getProducesCondition().isEmpty()) return mapping;
                return mapping.mutate().produces(MediaType.APPLICATION_JSON_VALUE).build();
            }
        };
    }
}
