package dev.jurybox.query.pages.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The files of Swagger UI, from its artefact on the class path, and our own that set it up. No other host is asked. */
@Component
public class DocumentationAssets {

    /** The addresses have it, so that browsers may keep the files for ever. */
    static final String VERSION = "5.30.3";

    private static final String PATH = "/docs/assets/" + VERSION + "/";
    private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/" + VERSION + "/";
    private static final MediaType STYLE = MediaType.valueOf("text/css;charset=utf-8");
    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=utf-8");

    @SuppressWarnings("ArrayRecordComponent")
    record Asset(MediaType type, byte[] content) {}

    private final Map<String, Asset> assets = Map.of(
            "swagger-ui.css", read(STYLE, WEBJAR + "swagger-ui.css"),
            "swagger-ui-bundle.js", read(SCRIPT, WEBJAR + "swagger-ui-bundle.js"));

    public String path(String name) {
        return PATH + name;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private static Asset read(MediaType type, String resource) {
        try (var file = DocumentationAssets.class.getResourceAsStream(resource)) {
            return new Asset(type, Objects.requireNonNull(file, resource).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
