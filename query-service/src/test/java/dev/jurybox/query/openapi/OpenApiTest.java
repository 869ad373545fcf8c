package dev.jurybox.query.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * Compares the committed OpenAPI document with the generated one. After an intended change, write the document anew
 * with {@code -Dopenapi.write=true} and review the difference.
 */
class OpenApiTest {

    private static final Path COMMITTED = Path.of("../docs/openapi/queries.json");

    @Test
    void the_committed_openapi_document_equals_the_generated_one() throws Exception {
        var generated = generated();
        if (Boolean.getBoolean("openapi.write")) Files.writeString(COMMITTED, generated);

        assertThat(generated).isEqualTo(Files.readString(COMMITTED)).doesNotContain("\"byte\"");
    }

    private static String generated() throws Exception {
        try (var topic = new TestTopic();
                var service = QueryService.start(
                        QueryService.newDatabase(), topic, "--springdoc.api-docs.enabled=true")) {
            var document = service.bean(OpenApiWebMvcResource.class)
                    .openapiJson(new MockHttpServletRequest(), "/v3/api-docs", Locale.ROOT);
            return new String(document, UTF_8) + "\n";
        }
    }
}
