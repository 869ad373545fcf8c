package dev.jurybox.query.projection;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.jurybox.query.progress.RegisteredProjections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    @Bean
    RegisteredProjections registeredProjections(ProjectionRegistry projections) {
        return new RegisteredProjections(
                projections.all().stream().map(Projection::name).collect(toUnmodifiableSet()));
    }
}
