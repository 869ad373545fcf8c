package dev.jurybox.query.pages.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.query.http.DocumentFormat;
import dev.jurybox.query.http.DocumentRenderer;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.pages.SiteAddress;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Frames of other sites are not disallowed: a crawler must read them to see that they are not to be indexed. */
@Controller
@AllowedTo(CallerPolicy.ANYONE)
class RobotsEndpoint {

    private static final DocumentFormat FORMAT = new DocumentFormat(new MediaType(MediaType.TEXT_PLAIN, UTF_8),
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic(), Map.of());

    private final byte[] robots;

    RobotsEndpoint(SiteAddress site) {
        robots = """
                User-agent: *
                Disallow: /api/
                Disallow: /admin/

                Sitemap: %s
                """.formatted(site.absolute("/sitemap.xml")).getBytes(UTF_8);
    }

    @GetMapping("/robots.txt")
    RenderedResponse<Object> robots() {
        return DocumentRenderer.plain(HttpStatus.OK, FORMAT, robots);
    }
}
