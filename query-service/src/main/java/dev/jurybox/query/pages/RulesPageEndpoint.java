package dev.jurybox.query.pages;

import static java.util.Objects.requireNonNull;

import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.pages.RulesPage.Adoption;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.ranking.AdoptedRules;
import dev.jurybox.query.ranking.RulesInForce;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections("rankings")
class RulesPageEndpoint {

    private final RulesInForce rulesInForce;
    private final RuleSentences sentences;
    private final PageRenderer renderer;
    private final PageHead head;

    RulesPageEndpoint(RulesInForce rulesInForce, RuleSentences sentences, PageRenderer renderer, PageTexts texts) {
        this.rulesInForce = rulesInForce;
        this.sentences = sentences;
        this.renderer = renderer;
        this.head = new PageHead(texts.of("rules.title"), texts.of("rules.description"), "", "/rules");
    }

    @GetMapping("/rules")
    RenderedResponse<RulesPage> rules(ConditionalRequest request) {
        return renderer.respond(request, "rules", this::page, _ -> CacheDependency.onProjections("rankings"));
    }

    private RulesPage page() {
        var newestFirst = rulesInForce.newestFirst();
        var adoptions = IntStream.range(0, newestFirst.size() - 1)
                .mapToObj(index -> adoption(newestFirst.get(index), newestFirst.get(index + 1)))
                .toList();
        var inForce = newestFirst.getFirst();
        return new RulesPage(inForce.version(), sentences.of(inForce.rules()), adoptions, head);
    }

    private Adoption adoption(AdoptedRules adopted, AdoptedRules before) {
        return new Adoption(adopted.version(), requireNonNull(adopted.position()),
                requireNonNull(adopted.recordedAt()), requireNonNull(adopted.reason()),
                sentences.changes(before.rules(), adopted.rules()));
    }
}
