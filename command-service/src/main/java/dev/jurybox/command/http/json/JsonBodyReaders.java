package dev.jurybox.command.http.json;

import dev.jurybox.http.json.JsonText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Creates the readers of JSON bodies, one for each type of body. */
@Component
public final class JsonBodyReaders {

    private final JsonMapper json;
    private final HttpProperties properties;

    JsonBodyReaders(JsonMapper json, HttpProperties properties) {
        this.json = json;
        this.properties = properties;
    }

    public JsonBodyReader of(Class<?> type) {
        var limit = type.getAnnotation(BodyLimit.class);
        var bytes = new BoundedBodyReader(limit == null ? BodyLimit.USUAL_BYTES : limit.bytes(),
                properties.bodyTimeout());
        return new JsonBodyReader(bytes, new JsonText(json), json.readerFor(type));
    }
}
