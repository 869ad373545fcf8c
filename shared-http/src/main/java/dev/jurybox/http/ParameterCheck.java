package dev.jurybox.http;

import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers the check for unknown parameters before all rate limits and endpoints. */
@Component
class ParameterCheck implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new UnknownParameters()).excludePathPatterns("/error")
                .order(Ordered.HIGHEST_PRECEDENCE);
    }
}
