package dev.jurybox.command.openapi;

import static java.util.Objects.requireNonNull;

import dev.jurybox.command.http.json.JsonLines;
import dev.jurybox.command.security.RoleCaller;
import dev.jurybox.command.security.VoterCaller;
import dev.jurybox.command.sender.Sender;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Adds to the OpenAPI document what the endpoints do not declare: how a caller signs in, and what a problem looks like.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("springdoc.api-docs.enabled")
class Document {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    @Bean
    GlobalOpenApiCustomizer completed() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Sender.class, VoterCaller.class, RoleCaller.class);
        return Document::complete;
    }

    private static void complete(OpenAPI api) {
        api.info(new Info().title("Jurybox commands").version("1")
                .description("Writes of votes and verdicts. Reads are the query service's."));
        api.servers(null);
        if (api.getComponents() == null) api.components(new Components());
        api.getComponents().addSecuritySchemes(BEARER,
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        api.getComponents().addSchemas(PROBLEM, problem());
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            operation.getResponses().setDefault(new ApiResponse().description("A refusal, by RFC 9457").content(
                    new Content().addMediaType("application/problem+json", new MediaType().schema(ref(PROBLEM)))));
            if (!path.equals("/api/voters")) operation.security(List.of(new SecurityRequirement().addList(BEARER)));
            if (isNameable(path, method)) nameable(operation);
        }));
        linesOf(requireNonNull(api.getPaths().get("/api/votes")).getPost());
        requireNonNull(requireNonNull(api.getPaths().get("/api/log")).getGet().getResponses().get("200")).description(
                "A stretch of the log: what stands between `after` and `through`, as far as a page takes it, which is "
                        + "`limit` positions and some 4 MiB of payload and metadata, but never less than one event. "
                        + "Go on after its `through`.");
        requireNonNull(api.getComponents().getSchemas().get("ToolPatch")).setRequired(List.of());
    }

    private static boolean isNameable(String path, HttpMethod method) {
        return method != HttpMethod.GET
                && !List.of("/api/votes", "/api/voters", "/api/commands/{key}").contains(path);
    }

    /** Streamed bodies do not declare their types, so their schemas are written here. */
    private static void linesOf(Operation votes) {
        var vote = new ObjectSchema()
                .addProperty("tool", new StringSchema())
                .addProperty("voter", new StringSchema().description("The collector's own id of the voter."))
                .addProperty("choice", new StringSchema().addEnumItem("SHIP").addEnumItem("SKIP"))
                .addProperty("key", new StringSchema().description("Names the command of this line."))
                .required(List.of("tool", "voter", "choice"));
        var answer = new ObjectSchema()
                .addProperty("line", new IntegerSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("receipt", ref("Receipt"))
                .addProperty("problem", ref(PROBLEM));
        votes.requestBody(new RequestBody().required(true).content(lines(vote)).description("A vote on each line."));
        requireNonNull(votes.getResponses().get("200")).content(lines(answer))
                .description("An answer to each line, in order, while more lines arrive. If the body breaks off, each "
                        + "line before is answered, then with a problem the one that did not come; and the connection "
                        + "is closed. A line beyond a limit is answered with 429, and `retryAfter` in its problem says in how "
                        + "many seconds to send it again. Any vote may be sent again: who said it already changes nothing.");
    }

    private static Content lines(Schema<?> schema) {
        return new Content().addMediaType(JsonLines.MEDIA_TYPE, new MediaType().schema(schema));
    }

    private static void nameable(Operation operation) {
        operation.addParametersItem(new HeaderParameter().name("Idempotency-Key").schema(new StringSchema())
                .description("Names the command: sent again, it is answered as it was the first time."));
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema());
        var problem = new ObjectSchema();
        for (var text : List.of("type", "title", "detail", "instance"))
            problem.addProperty(text, new StringSchema());
        return problem.addProperty("status", new IntegerSchema())
                .addProperty("errors", new ArraySchema().items(error))
                .addProperty("retryAfter", new IntegerSchema().description(
                        "In how many seconds to send a line again; other answers say so in Retry-After."));
    }

    private static Schema<?> ref(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
