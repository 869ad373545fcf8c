package dev.jurybox.http.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** A request is timed as a whole: to time each filter as well costs as much as what the filters do. */
@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

    @Bean
    SecurityObservationSettings ofNoFilter() {
        return SecurityObservationSettings.noObservations();
    }
}
