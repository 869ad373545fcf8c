package dev.jurybox.query.openapi;

import static java.util.Objects.requireNonNull;

import dev.jurybox.http.voter.VoterIdentity;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.progress.MinPosition;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/**
 * Adds to the OpenAPI document what the endpoints do not declare: the fields and headers of every response, the
 * required authentication and the format of problems.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("springdoc.api-docs.enabled")
class Document {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    @Bean
    ResponseSchemas toldSchemas() {
        return new ResponseSchemas();
    }

    @Bean
    GlobalOpenApiCustomizer completed(ResponseSchemas told) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ConditionalRequest.class, VoterIdentity.class);
        return api -> complete(api, told);
    }

    private static void complete(OpenAPI api, ResponseSchemas told) {
        api.info(new Info().title("Jurybox queries").version("1")
                .description("Reads of votes and verdicts. Writes are the command service's."));
        api.servers(null);
        api.getComponents()
                .addSecuritySchemes(BEARER, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSchemas(PROBLEM, problem())
                .addSchemas(ResponseSchemas.RESPONSE, response());
        told.named().forEach(api.getComponents()::addSchemas);
        api.getPaths().forEach((path, item) -> item.readOperations().forEach(operation -> {
            operation.getResponses().setDefault(new ApiResponse().description("A refusal, by RFC 9457").content(
                    new Content().addMediaType("application/problem+json", new MediaType().schema(ref(PROBLEM)))));
            if (path.startsWith("/api/me/") || path.startsWith("/api/admin/")) {
                operation.security(List.of(new SecurityRequirement().addList(BEARER)));
            }
        }));
        api.getPaths().forEach((path, item) -> {
            if (item.getGet() != null && !path.startsWith("/api/admin/")) describeResponse(item.getGet());
        });
    }

    private static void describeResponse(Operation get) {
        get.addParametersItem(new HeaderParameter().name(HttpHeaders.IF_NONE_MATCH).schema(new StringSchema())
                .description("The ETag of the version that the client has."));
        get.addParametersItem(new HeaderParameter().name(MinPosition.HEADER).schema(new StringSchema())
                .description("For read-your-writes: partition and position of the answer to a write, such as 7-1234. "
                        + "The answer waits until the read models have reached it."));
        get.getResponses().addApiResponse("304",
                new ApiResponse().description("The version that If-None-Match names is current"));
        var ok = requireNonNull(get.getResponses().get("200"));
        ok.addHeaderObject(HttpHeaders.ETAG, new Header().schema(new StringSchema()));
    }

    private static Schema<?> response() {
        return new ObjectSchema()
                .addProperty("asOfPosition", new IntegerSchema().format("int64")
                        .description("Every event up to this position is in the answer."))
                .addProperty("rulesVersion",
                        new IntegerSchema().description("The version of the rules it was computed by."))
                .required(List.of("asOfPosition", "rulesVersion"));
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema());
        var problem = new ObjectSchema();
        for (var text : List.of("type", "title", "detail", "instance"))
            problem.addProperty(text, new StringSchema());
        return problem.addProperty("status", new IntegerSchema())
                .addProperty("errors", new ArraySchema().items(error));
    }

    private static Schema<?> ref(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
