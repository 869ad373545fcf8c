package dev.jurybox.query.pages;

import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.HtmlRenderer;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.progress.CacheDependency;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Renders page models by their templates, which were compiled with the service. */
@Component
class PageRenderer {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final HtmlRenderer renderer;
    private final PageTexts texts;
    private final PageAssets assets;

    PageRenderer(HtmlRenderer renderer, PageTexts texts, PageAssets assets) {
        this.renderer = renderer;
        this.texts = texts;
        this.assets = assets;
    }

    <P extends PageModel> RenderedResponse<P> respond(ConditionalRequest request, String key, Supplier<P> page,
            Function<P, CacheDependency> dependency) {
        return renderer.respond(request, key, page, this::html, dependency);
    }

    /** Renders a page that says what failed. */
    RenderedResponse<Object> failure(HttpStatus status, FailurePage page) {
        return HtmlRenderer.plain(status, html(page));
    }

    String html(PageModel page) {
        var output = new StringOutput();
        templates.render(page.template() + ".jte", Map.of("page", page, "texts", texts, "assets", assets), output);
        return output.toString();
    }
}
