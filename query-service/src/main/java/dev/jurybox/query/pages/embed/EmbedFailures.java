package dev.jurybox.query.pages.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.query.http.DocumentFormat;
import dev.jurybox.query.http.DocumentRenderer;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.pages.PageFailures;
import dev.jurybox.query.pages.PageRenderer;
import dev.jurybox.query.pages.PageTexts;
import dev.jurybox.query.pages.SiteAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Answers a failure with a sentence in the frame, where a browser would show that framing failed. */
@ControllerAdvice(assignableTypes = EmbedEndpoint.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class EmbedFailures extends PageFailures {

    private final PageRenderer pages;
    private final DocumentFormat frame;

    EmbedFailures(PageRenderer pages, PageTexts texts, SiteAddress site) {
        super(pages, texts);
        this.pages = pages;
        this.frame = FrameFormat.of(CacheControl.noStore(), site);
    }

    @Override
    protected RenderedResponse<Object> page(HttpStatus status, String title, String detail) {
        var page = new EmbedFailurePage(title, detail);
        return DocumentRenderer.plain(status, frame, pages.html(page).getBytes(UTF_8));
    }
}
