package dev.jurybox.command.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * The committed OpenAPI document must match the service. After an intended change, rewrite it with -Dopenapi.write=true
 * and review the difference.
 */
class OpenApiTest {

    private static final Path COMMITTED = Path.of("../docs/openapi/commands.json");

    @Test
    void the_committed_openapi_document_equals_the_generated_one() throws Exception {
        var generated = generated();
        if (Boolean.getBoolean("openapi.write")) Files.writeString(COMMITTED, generated);

        assertThat(generated).isEqualTo(Files.readString(COMMITTED));
    }

    private static String generated() throws Exception {
        try (var service = CommandService.start("--springdoc.api-docs.enabled=true")) {
            var document = service.bean(OpenApiWebMvcResource.class)
                    .openapiJson(new MockHttpServletRequest(), "/v3/api-docs", Locale.ROOT);
            return new String(document, UTF_8) + "\n";
        }
    }
}
