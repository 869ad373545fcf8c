package dev.jurybox.query.openapi;

import dev.jurybox.http.openapi.CommonParts;
import dev.jurybox.http.openapi.ExampleFile;
import dev.jurybox.http.openapi.OperationWords;
import dev.jurybox.http.openapi.SourceJavadoc;
import dev.jurybox.http.voter.VoterIdentity;
import dev.jurybox.query.http.ConditionalRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Adds to the OpenAPI document what the endpoints do not declare: the fields of every response, and enumerations. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("springdoc.api-docs.enabled")
@Import(CommonParts.class)
class Document {

    @Bean
    ResponseSchemas renderedSchemas() {
        return new ResponseSchemas();
    }

    @Bean
    OperationWords words(SourceJavadoc javadoc) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ConditionalRequest.class, VoterIdentity.class);
        return new OperationWords(javadoc, ReadRules::problems);
    }

    @Bean
    ReadRules readRules() {
        return new ReadRules();
    }

    @Bean
    GlobalOpenApiCustomizer completed(ResponseSchemas rendered, OperationWords words) {
        return api -> complete(api, rendered, words);
    }

    private static void complete(OpenAPI api, ResponseSchemas rendered, OperationWords words) {
        CommonParts.complete(api, new Info().title("Jurybox queries").description("""
                Reads of tools, verdicts, comparisons and leaderboards, and the administration of projections. The \
                command service takes writes. Every read names the position that it includes, and has an ETag: \
                unchanged content is answered with 304.

                Every refusal is a problem by RFC 9457. Each of its types has a page below `/problems`."""),
                words, List.of());
        api.getComponents()
                .addSecuritySchemes(ReadRules.OPERATOR, CommonParts.bearer("The operator token."))
                .addSchemas(ResponseSchemas.RESPONSE, response());
        rendered.named().forEach(api.getComponents()::addSchemas);
        Enumerations.addTo(api);
        EventStream.describe(api);
        try {
            ExampleFile.addTo(api);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema<?> response() {
        return new ObjectSchema().description("What every read has beside its content.")
                .addProperty("asOfPosition", new IntegerSchema().format("int64")
                        .description("Every event up to this position is in the answer."))
                .addProperty("asOfTime", new StringSchema().format("date-time")
                        .description("When the event at this position was recorded, in an answer about the past."))
                .addProperty("rulesVersion",
                        new IntegerSchema().description("The version of the rules it was computed by."))
                .required(List.of("asOfPosition", "rulesVersion"));
    }
}
