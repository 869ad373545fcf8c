package dev.jurybox.command.openapi;

import static java.util.Objects.requireNonNull;

import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.json.JsonLines;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RoleCaller;
import dev.jurybox.command.security.VoterCaller;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.openapi.CommonParts;
import dev.jurybox.http.openapi.ExampleFile;
import dev.jurybox.http.openapi.OperationWords;
import dev.jurybox.http.openapi.SourceJavadoc;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Adds to the OpenAPI document what the endpoints do not declare: who may call them, keys, revisions and lines. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("springdoc.api-docs.enabled")
@Import(CommonParts.class)
class Document {

    /** Operations whose answers have the revision of what was edited. */
    private static final Set<String> EDITS = Set.of("register", "revise", "review", "draftRules", "adoptRules");

    @Bean
    OperationWords words(SourceJavadoc javadoc) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Sender.class, VoterCaller.class, RoleCaller.class);
        return new OperationWords(javadoc, CommandProblems::of);
    }

    @Bean
    GlobalOperationCustomizer rules() {
        return Document::customize;
    }

    @Bean
    GlobalOpenApiCustomizer completed(OperationWords words) {
        return api -> complete(api, words);
    }

    private static Operation customize(Operation operation, HandlerMethod endpoint) {
        var allowed = requireNonNull(CommandProblems.annotation(endpoint, AllowedTo.class));
        operation.security(SecuritySchemes.of(allowed.value()));
        if (CommandProblems.isIdempotent(endpoint)) {
            operation.addParametersItem(CommonParts.requestHeader("Idempotency-Key",
                    "Names the command: if it is sent again, it gets the answer of the first time."));
        }
        var answer = operation.getResponses().entrySet().stream()
                .filter(each -> each.getKey().startsWith("2")).findFirst().orElseThrow().getValue();
        if (EDITS.contains(endpoint.getMethod().getName())) {
            answer.addHeaderObject(HttpHeaders.ETAG,
                    CommonParts.header("The revision, for If-Match of the next edit."));
        }
        if (endpoint.getMethod().getName().equals("createVoter")) {
            answer.addHeaderObject(HttpHeaders.SET_COOKIE, CommonParts.header("The token, for browsers over HTTPS."));
        }
        return operation;
    }

    private static void complete(OpenAPI api, OperationWords words) {
        CommonParts.complete(api, new Info().title("Jurybox commands").description("""
                Writes of votes, reviews, tools, comparisons and the rules of rankings. Each is stored as events before it is answered, and \
                its receipt names its position in the log. The query service answers reads; for an answer that \
                includes the write, send it X-Min-Position with partition and position of the receipt, such as 7-1234.

                Every refusal is a problem by RFC 9457. Each of its types has a page below `/problems` of the query \
                service."""), words, List.of(ProblemType.SIGN_IN_UNAVAILABLE));
        SecuritySchemes.addTo(api.getComponents());
        var votes = requireNonNull(api.getPaths().get("/api/votes")).getPost();
        BatchLines.describe(votes);
        api.getComponents().addSchemas("LineResult", new ObjectSchema().description("The answer to one line.")
                .addProperty("line", new IntegerSchema().description("The number of the line, from 1."))
                .addProperty("status", new IntegerSchema().description("The status it would have as a request."))
                .addProperty("receipt", BatchLines.ref(Receipt.class.getSimpleName()))
                .addProperty("problem", BatchLines.ref("Problem")));
        requireNonNull(api.getComponents().getSchemas().get("ToolPatch")).setRequired(List.of());
        api.getComponents().getSchemas().put("JsonNode", new ObjectSchema().description("Any JSON."));
        requireNonNull(requireNonNull(votes.getResponses().get("200")).getContent().get(JsonLines.MEDIA_TYPE));
        try {
            ExampleFile.addTo(api);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
