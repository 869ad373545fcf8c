package dev.jurybox.command.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.http.openapi.AnswerShape;
import dev.jurybox.http.openapi.DocumentedApi;
import dev.jurybox.http.openapi.DocumentedApi.DocumentedOperation;
import dev.jurybox.http.openapi.ExampleFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * The committed OpenAPI document must match the service, and its examples are sent to it. After an intended change,
 * rewrite it with -Dopenapi.write=true and review the difference.
 */
class OpenApiTest {

    private static final Path COMMITTED = Path.of("../docs/openapi/commands.json");

    private static CommandService service;
    private static String generated;

    @BeforeAll
    static void start() throws Exception {
        service = CommandService.start("--springdoc.api-docs.enabled=true",
                "--springdoc.cache.disabled=true");
        generated = generated();
        if (Boolean.getBoolean("openapi.write")) write();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_committed_openapi_document_equals_the_generated_one() throws Exception {
        assertThat(generated).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void every_operation_is_described_and_shown_by_examples() throws Exception {
        var api = DocumentedApi.at(COMMITTED);

        assertThat(api.omissions()).isEmpty();
        assertThat(api.operations().map(DocumentedOperation::id)).doesNotHaveDuplicates()
                .noneMatch(id -> id.contains("_"))
                .containsExactlyInAnyOrderElementsOf(
                        ExampleFile.read().stream().map(each -> each.operation()).toList());
    }

    @Test
    void every_example_is_answered_as_the_document_shows() throws Exception {
        if (Boolean.getBoolean("openapi.write")) return;
        var examples = DocumentedApi.at(COMMITTED).examples();
        var operations = operations();
        var sent = new SentExamples(service);
        for (var listed : ExampleFile.read()) {
            var example = requireNonNull(examples.get(listed.operation()));
            assertThat(AnswerShape.differences(example,
                    sent.send(example, requireNonNull(operations.get(listed.operation())))))
                    .as(listed.operation()).isEmpty();
        }
    }

    /** The examples are answered by the service, and then shown in the document. */
    private static void write() throws Exception {
        Files.writeString(COMMITTED, generated);
        var operations = operations();
        var sent = new SentExamples(service);
        ExampleFile.record(example -> sent.send(example, requireNonNull(operations.get(example.operation()))));
        generated = generated();
        Files.writeString(COMMITTED, generated);
    }

    private static Map<String, DocumentedOperation> operations() throws Exception {
        return DocumentedApi.at(COMMITTED).operations().collect(toMap(DocumentedOperation::id, each -> each));
    }

    private static String generated() throws Exception {
        var document = service.bean(OpenApiWebMvcResource.class)
                .openapiJson(new MockHttpServletRequest(), "/v3/api-docs", Locale.ROOT);
        return new String(document, UTF_8) + "\n";
    }
}
