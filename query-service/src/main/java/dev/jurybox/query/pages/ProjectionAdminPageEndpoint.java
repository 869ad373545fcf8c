package dev.jurybox.query.pages;

import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Open to anyone, because a browser that follows a link sends no token, and because nothing is on it. */
@Controller
@AllowedTo(CallerPolicy.ANYONE)
class ProjectionAdminPageEndpoint {

    private final PageRenderer renderer;
    private final ProjectionAdminPage page;

    ProjectionAdminPageEndpoint(PageRenderer renderer, PageTexts texts) {
        this.renderer = renderer;
        this.page = new ProjectionAdminPage(
                new PageHead(texts.of("admin.title"), texts.of("admin.description"), "", "/admin/projections"));
    }

    @GetMapping("/admin/projections")
    RenderedResponse<Object> shell() {
        return renderer.fixed(page);
    }
}
