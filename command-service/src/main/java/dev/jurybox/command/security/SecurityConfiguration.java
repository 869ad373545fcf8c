package dev.jurybox.command.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Who may call what. What is not listed is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain api(HttpSecurity http, BearerTokens tokens, ProblemAnswers problems) throws Exception {
        return http
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll()
                        .requestMatchers(POST, "/api/tools").hasAuthority(Role.OPERATOR.getAuthority())
                        .requestMatchers(POST, "/api/voters").permitAll()
                        .requestMatchers(PUT, "/api/tools/{tool}/vote").hasAuthority(Role.VOTER.getAuthority())
                        .requestMatchers(GET, "/api/commands/{key}").authenticated()
                        .requestMatchers(DELETE, "/api/commands/{key}").authenticated()
                        .requestMatchers("/actuator/**").permitAll()
                        .anyRequest().denyAll())
                .oauth2ResourceServer(bearer -> bearer
                        .authenticationManagerResolver(_ -> new ProviderManager(tokens))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(failures -> failures
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
