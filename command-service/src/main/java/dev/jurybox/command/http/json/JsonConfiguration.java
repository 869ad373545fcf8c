package dev.jurybox.command.http.json;

import dev.jurybox.http.json.StrictJson;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All JSON is parsed strictly. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    @Bean
    JsonFactoryBuilderCustomizer withinBounds() {
        return StrictJson::withinBounds;
    }

    @Bean
    JsonMapperBuilderCustomizer strictly() {
        return StrictJson::strictly;
    }
}
