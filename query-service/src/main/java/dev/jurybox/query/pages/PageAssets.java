package dev.jurybox.query.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The stylesheet, the scripts and the icon, and the address of the site. The names of files contain a hash of their
 * content, so browsers may keep them for ever.
 */
@Component
public class PageAssets {

    private static final int HASH_CHARACTERS = 12;
    private static final Map<String, MediaType> TYPES = Map.of(
            "site.css", MediaType.valueOf("text/css;charset=utf-8"),
            "site.js", MediaType.valueOf("text/javascript;charset=utf-8"),
            "admin.js", MediaType.valueOf("text/javascript;charset=utf-8"),
            "docs.js", MediaType.valueOf("text/javascript;charset=utf-8"),
            "icon.svg", MediaType.valueOf("image/svg+xml"));

    @SuppressWarnings("ArrayRecordComponent")
    record Asset(String path, MediaType type, byte[] content) {}

    private final Map<String, Asset> assets = TYPES.keySet().stream()
            .collect(Collectors.toUnmodifiableMap(name -> name, PageAssets::read));

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
        return Objects.requireNonNull(assets.get(name), name).path();
    }

    Optional<Asset> find(String path) {
        return assets.values().stream().filter(asset -> asset.path().equals(path)).findFirst();
    }

    private static Asset read(String name) {
        try (var source = PageAssets.class.getResourceAsStream("/pages/" + name)) {
            var content = Objects.requireNonNull(source, name).readAllBytes();
            var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, HASH_CHARACTERS);
            var dot = name.lastIndexOf('.');
            var path = "/assets/%s-%s%s".formatted(name.substring(0, dot), hash, name.substring(dot));
            return new Asset(path, Objects.requireNonNull(TYPES.get(name)), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
