package dev.jurybox.command.http.json;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How the JSON bodies of requests are read. */
@Component
public final class JsonBodies {

    private final JsonMapper json;
    private final HttpProperties properties;

    JsonBodies(JsonMapper json, HttpProperties properties) {
        this.json = json;
        this.properties = properties;
    }

    public JsonBody of(Class<?> type) {
        var limit = type.getAnnotation(BodyLimit.class);
        var bytes = new BoundedBodyReader(limit == null ? BodyLimit.USUAL_BYTES : limit.bytes(),
                properties.bodyTimeout());
        return new JsonBody(bytes, new JsonText(json), json.readerFor(type));
    }
}
