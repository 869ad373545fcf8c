package dev.jurybox.query.pages;

import dev.jurybox.http.limits.AddressHashes;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.catalog.ToolReader;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import dev.jurybox.query.verdicts.ExplainedVerdict;
import dev.jurybox.query.verdicts.VerdictExplanations;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Waits in the same queue as the API's explanations, and is limited with them. Of what a page shows, only the names of
 * tools and the list of comparisons can change.
 */
@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"verdict-history", "community-tally", "comparisons", "tool-cards", "rankings"})
class ExplanationPageEndpoint {

    private final VerdictExplanations explanations;
    private final ToolReader tools;
    private final AddressHashes addresses;
    private final PageRenderer renderer;
    private final PageTexts texts;

    ExplanationPageEndpoint(VerdictExplanations explanations, ToolReader tools, AddressHashes addresses,
            PageRenderer renderer, PageTexts texts) {
        this.explanations = explanations;
        this.tools = tools;
        this.addresses = addresses;
        this.renderer = renderer;
        this.texts = texts;
    }

    @GetMapping("/verdicts/{position}")
    RenderedResponse<ExplanationPage> explanation(@PathVariable String position, ConditionalRequest request,
            HttpServletRequest servletRequest) {
        var asked = VerdictExplanations.position(position);
        var asker = addresses.networksOf(servletRequest.getRemoteAddr()).widest();
        return renderer.respond(request, "explain " + asked, () -> page(asked, asker),
                _ -> CacheDependency.onProjections("tool-cards", "comparisons"));
    }

    private ExplanationPage page(long position, AddressNetwork asker) {
        var explained = explanations.explain(position, asker);
        var names = ToolNames.ofSlugs(mentioned(explained), tools);
        var sentences = new ChangeSentences(texts);
        var title = texts.of("explain.title", names.of(explained.verdict().tool()),
                sentences.change(explained.verdict()));
        return new ExplanationPage(explained, names, sentences,
                new PageHead(title, sentences.cause(explained), "verdicts", "/verdicts/" + position));
    }

    private static Stream<String> mentioned(ExplainedVerdict explained) {
        return Stream.of(Stream.of(explained.verdict().tool()),
                explained.ranks().moves().stream().flatMap(move -> move.passed().stream()),
                ExplanationPage.comparisons(explained).stream()
                        .flatMap(id -> Stream.of(id.left().value(), id.right().value())))
                .flatMap(each -> each);
    }
}
