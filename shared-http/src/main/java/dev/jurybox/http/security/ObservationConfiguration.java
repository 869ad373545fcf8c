package dev.jurybox.http.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Requests are timed as a whole: timing each security filter too would cost as much as the filters themselves. */
@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

    @Bean
    SecurityObservationSettings ofNoFilter() {
        return SecurityObservationSettings.noObservations();
    }
}
