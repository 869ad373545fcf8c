package dev.jurybox.query.pages.feeds;

import dev.jurybox.query.http.DocumentFormat;
import dev.jurybox.query.pages.PageTexts;
import dev.jurybox.query.pages.SiteAddress;
import dev.jurybox.query.pages.XmlOutput;
import dev.jurybox.query.pages.feeds.AtomFeed.AtomEntry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes feeds as Atom 1.0 (RFC 4287). The id of an entry is the address of its page, which never changes. */
@Component
class AtomWriter {

    static final DocumentFormat FORMAT = new DocumentFormat(
            new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8), CacheControl.noCache(), Map.of());

    private static final String AUTHOR = "Jurybox";

    private final SiteAddress site;
    private final PageTexts texts;

    AtomWriter(SiteAddress site, PageTexts texts) {
        this.site = site;
        this.texts = texts;
    }

    byte[] write(AtomFeed feed) {
        var xml = new XmlOutput("feed", "http://www.w3.org/2005/Atom", "xml:lang", texts.of("language"))
                .element("id", site.absolute(feed.path()))
                .element("title", feed.title())
                .element("subtitle", feed.subtitle())
                .element("updated", feed.updated().toString())
                .empty("link", "rel", "self", "type", MediaType.APPLICATION_ATOM_XML, "href",
                        site.absolute(feed.path()))
                .empty("link", "rel", "alternate", "type", MediaType.TEXT_HTML, "href", site.absolute(feed.page()))
                .open("author").element("name", AUTHOR).close();
        feed.entries().forEach(entry -> write(entry, xml));
        return xml.document();
    }

    private void write(AtomEntry entry, XmlOutput xml) {
        var address = site.absolute(entry.path());
        xml.open("entry")
                .element("id", address)
                .element("title", entry.title())
                .element("updated", entry.published().toString())
                .element("published", entry.published().toString())
                .empty("link", "rel", "alternate", "type", MediaType.TEXT_HTML, "href", address)
                .element("summary", entry.summary())
                .close();
    }
}
