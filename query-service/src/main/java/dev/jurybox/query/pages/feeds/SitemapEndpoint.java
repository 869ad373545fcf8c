package dev.jurybox.query.pages.feeds;

import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.DocumentFormat;
import dev.jurybox.query.http.DocumentRenderer;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.pages.SiteAddress;
import dev.jurybox.query.pages.XmlOutput;
import dev.jurybox.query.pages.feeds.SitemapReader.SitemapPage;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.ranking.BoardRegistry;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** It depends on what votes do not change, so that a busy site does not read its whole catalogue for each crawler. */
@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"tool-cards", "comparisons", "verdict-history"})
class SitemapEndpoint {

    /** The protocol allows no more. */
    private static final int PAGES_MAX = 50_000;

    private static final DocumentFormat FORMAT = new DocumentFormat(
            new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8), CacheControl.noCache(), Map.of());
    private static final List<String> LISTS = List.of("/", "/compare", "/tools", "/verdicts", "/rules");

    private final SitemapReader reader;
    private final BoardRegistry boards;
    private final SiteAddress site;
    private final DocumentRenderer renderer;

    SitemapEndpoint(SitemapReader reader, BoardRegistry boards, SiteAddress site, DocumentRenderer renderer) {
        this.reader = reader;
        this.boards = boards;
        this.site = site;
        this.renderer = renderer;
    }

    @GetMapping("/sitemap.xml")
    RenderedResponse<List<SitemapPage>> sitemap(ConditionalRequest request) {
        return renderer.respond(request, FORMAT, "sitemap", this::pages, this::write,
                _ -> CacheDependency.onProjections("tool-cards", "comparisons", "verdict-history"));
    }

    private List<SitemapPage> pages() {
        var pages = new ArrayList<SitemapPage>();
        Stream.concat(LISTS.stream(), boards.all().stream().map(board -> "/leaderboard/" + board.name()))
                .forEach(path -> pages.add(new SitemapPage(path, null)));
        pages.addAll(reader.tools(PAGES_MAX - pages.size()));
        pages.addAll(reader.comparisons(PAGES_MAX - pages.size()));
        return pages;
    }

    private byte[] write(List<SitemapPage> pages) {
        var xml = new XmlOutput("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
        for (var page : pages) {
            xml.open("url").element("loc", site.absolute(page.path()));
            if (page.changedAt() != null) xml.element("lastmod", page.changedAt().toString());
            xml.close();
        }
        return xml.document();
    }
}
