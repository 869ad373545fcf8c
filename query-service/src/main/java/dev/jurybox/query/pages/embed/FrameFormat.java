package dev.jurybox.query.pages.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.query.http.DocumentFormat;
import dev.jurybox.query.pages.SiteAddress;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;

/** What all pages have in common that any site may frame. */
final class FrameFormat {

    private FrameFormat() {}

    /** The stylesheet's host is also named, because in a sandbox no address is the page's own. */
    static DocumentFormat of(CacheControl cacheControl, SiteAddress site) {
        return new DocumentFormat(new MediaType(MediaType.TEXT_HTML, UTF_8), cacheControl, Map.of(
                "Content-Security-Policy", """
                        default-src 'none'; style-src 'self' %s; form-action 'none'; base-uri 'none'; \
                        frame-ancestors *""".formatted(site.absolute("")),
                "Referrer-Policy", "strict-origin-when-cross-origin",
                "X-Robots-Tag", "noindex"));
    }
}
