package dev.jurybox.query.pages;

import dev.jurybox.query.comparison.list.ComparisonLists;
import dev.jurybox.query.comparison.list.ComparisonOrder;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"comparisons", "rankings"})
class ComparisonListPageEndpoint {

    private static final List<String> ORDERS = Arrays.stream(ComparisonOrder.values()).map(ComparisonOrder::wireName)
            .toList();

    private final ComparisonLists comparisons;
    private final PageRenderer renderer;
    private final PageTexts texts;

    ComparisonListPageEndpoint(ComparisonLists comparisons, PageRenderer renderer, PageTexts texts) {
        this.comparisons = comparisons;
        this.renderer = renderer;
        this.texts = texts;
    }

    @GetMapping("/compare")
    RenderedResponse<ComparisonListPage> list(
            @RequestParam(defaultValue = "newest") String order, @RequestParam @Nullable String category,
            @RequestParam @Nullable String tool, @ModelAttribute PageRequest pageRequest, ConditionalRequest request) {
        var query = comparisons.query(order, category, tool, pageRequest);
        var head = new PageHead(texts.of("comparisons.title"), texts.of("comparisons.description"), "compare",
                pageRequest.cursor() == null ? "/compare" : "");
        return renderer.respond(request, query.key(),
                () -> new ComparisonListPage(comparisons.page(query), ORDERS, category, tool, pageRequest.limit(),
                        head),
                _ -> CacheDependency.onEverything());
    }
}
