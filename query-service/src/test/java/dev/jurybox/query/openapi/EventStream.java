package dev.jurybox.query.openapi;

import static java.util.Objects.requireNonNull;

import dev.jurybox.http.openapi.CommonParts;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springframework.http.HttpHeaders;

/** Describes the stream of server-sent events, whose endpoint writes the answer itself. */
final class EventStream {

    private EventStream() {}

    static void describe(OpenAPI api) {
        var stream = requireNonNull(api.getPaths().get("/api/stream")).getGet();
        requireNonNull(stream.getResponses().get("200"))
                .description("""
                        The stream, which the service ends after some time. A comment every few seconds shows that it \
                        is alive.""")
                .addHeaderObject(HttpHeaders.CACHE_CONTROL, CommonParts.header("No cache may store a stream."))
                .content(new Content().addMediaType("text/event-stream", new MediaType().schema(new StringSchema())));
    }
}
