package dev.jurybox.query.pages;

import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.HtmlRenderer;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.readcache.RulesVersion;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Renders page models by their templates, which were compiled with the service. */
@Component
public class PageRenderer {

    /** Stands in templates for the version of the rules. */
    public static final String RULES_MARK = "<!--rules-version-->";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final HtmlRenderer renderer;
    private final PageTexts texts;
    private final PageAssets assets;
    private final VoteForms votes;
    private final RulesVersion rulesVersion;

    PageRenderer(HtmlRenderer renderer, PageTexts texts, PageAssets assets, VoteForms votes,
            RulesVersion rulesVersion) {
        this.renderer = renderer;
        this.texts = texts;
        this.assets = assets;
        this.votes = votes;
        this.rulesVersion = rulesVersion;
    }

    <P extends PageModel> RenderedResponse<P> respond(ConditionalRequest request, String key, Supplier<P> page,
            Function<P, CacheDependency> dependency) {
        return renderer.respond(request, key, page, this::html, dependency);
    }

    /** Renders a page of one caller, which no cache may store. */
    <P extends PageModel> RenderedResponse<P> respondPrivately(ConditionalRequest request, Supplier<P> page) {
        return renderer.respondPrivately(request, () -> html(page.get()));
    }

    /** Renders a page that is always the same, and that search engines leave out. */
    RenderedResponse<Object> fixed(PageModel page) {
        return renderer.fixed(html(page));
    }

    /** Renders a page that says what failed. */
    RenderedResponse<Object> failure(HttpStatus status, FailurePage page) {
        return renderer.plain(status, html(page));
    }

    /** Writes a page outside of Spring MVC. */
    void write(HttpServletResponse response, FailurePage page) throws IOException {
        renderer.write(response, html(page));
    }

    public String html(PageModel page) {
        var output = new StringOutput();
        templates.render(page.template() + ".jte",
                Map.of("page", page, "texts", texts, "assets", assets, "votes", votes), output);
        var html = output.toString();
        return html.contains(RULES_MARK) ? html.replace(RULES_MARK, Integer.toString(rulesVersion.now())) : html;
    }
}
