package dev.jurybox.query.pages;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The stylesheets, the scripts and the icon, and the address of the site. No page needs a file of another host. The names
 * of files contain a hash of their content, so browsers may keep them for ever.
 */
@Component
public class PageAssets {

    private static final int HASH_CHARACTERS = 12;
    private static final String PAGES = "/pages/";
    /** Has the version of swagger-ui in pom.xml, because the paths in its artefact have it. */
    private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/5.30.3/";
    private static final Map<String, MediaType> TYPES = Map.of(
            "css", MediaType.valueOf("text/css;charset=utf-8"),
            "js", MediaType.valueOf("text/javascript;charset=utf-8"),
            "svg", MediaType.valueOf("image/svg+xml"));

    @SuppressWarnings("ArrayRecordComponent")
    record Asset(String path, MediaType type, byte[] content) {}

    private final Map<String, Asset> assets = Stream.of(PAGES + "site.css", PAGES + "site.js", PAGES + "admin.js",
            PAGES + "docs.js", PAGES + "icon.svg", SWAGGER + "swagger-ui.css", SWAGGER + "swagger-ui-bundle.js")
            .collect(toUnmodifiableMap(PageAssets::name, PageAssets::read));

    private final SiteAddress site;

    PageAssets(SiteAddress site) {
        this.site = site;
    }

    /** Where the page itself is found. */
    public SiteAddress site() {
        return site;
    }

    /** The path under which a page refers to it. */
    public String path(String name) {
        return requireNonNull(assets.get(name), name).path();
    }

    Optional<Asset> find(String path) {
        return assets.values().stream().filter(asset -> asset.path().equals(path)).findFirst();
    }

    private static String name(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    private static Asset read(String resource) {
        try (var source = PageAssets.class.getResourceAsStream(resource)) {
            var content = requireNonNull(source, resource).readAllBytes();
            var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, HASH_CHARACTERS);
            var name = name(resource);
            var dot = name.lastIndexOf('.');
            var path = "/assets/%s-%s%s".formatted(name.substring(0, dot), hash, name.substring(dot));
            return new Asset(path, requireNonNull(TYPES.get(name.substring(dot + 1)), resource), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
