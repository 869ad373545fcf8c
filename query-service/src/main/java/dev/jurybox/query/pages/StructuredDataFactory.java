package dev.jurybox.query.pages;

import dev.jurybox.events.Entry;
import dev.jurybox.query.catalog.ToolPage;
import dev.jurybox.query.community.VoteShare;
import dev.jurybox.query.panel.PanelView;
import dev.jurybox.query.panel.SeatReview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Describes pages in the words of schema.org. Only the panel's scores are ratings, since they are on a scale: the
 * community's votes are counted as likes and dislikes, and a tool without a review has no rating.
 */
@Component
class StructuredDataFactory {

    private static final String SCHEMA = "https://schema.org/";
    private static final int SCORE_MAX = 100;

    private record Crumb(String name, String path) {}

    private final SiteAddress site;
    private final PageTexts texts;

    StructuredDataFactory(SiteAddress site, PageTexts texts) {
        this.site = site;
        this.texts = texts;
    }

    StructuredData ofTool(ToolPage tool, String path) {
        return graph(application(tool, path),
                breadcrumbs(new Crumb(texts.of("nav.tools"), "/tools"), new Crumb(tool.card().name(), path)));
    }

    StructuredData ofComparison(String title, String path) {
        return graph(breadcrumbs(new Crumb(texts.of("nav.compare"), "/compare"), new Crumb(title, path)));
    }

    private static StructuredData graph(Object... things) {
        return new StructuredData(object("@context", "https://schema.org", "@graph", List.of(things)));
    }

    private Map<String, Object> application(ToolPage tool, String path) {
        var card = tool.card();
        var application = object("@type", "SoftwareApplication", "name", card.name(), "url", site.canonical(path),
                "description", card.description(), "applicationCategory", card.category(),
                "isAccessibleForFree", card.entry() == Entry.FREE);
        if (tool.panel().filled() > 0) {
            application.put("aggregateRating", average(tool.panel()));
            application.put("review",
                    tool.panel().reviews().stream().filter(SeatReview::counts).map(this::review).toList());
        }
        if (tool.community().share().total() > 0) {
            application.put("interactionStatistic", votes(tool.community().share()));
        }
        return application;
    }

    private static Map<String, Object> average(PanelView panel) {
        var average = rating("AggregateRating", String.valueOf(panel.mean()));
        average.put("reviewCount", panel.filled());
        return average;
    }

    private Map<String, Object> review(SeatReview review) {
        return object("@type", "Review",
                "author", object("@type", "Organization", "name",
                        texts.of("data.reviewer", texts.seat(review.seat().value()))),
                "datePublished", review.recordedAt().toString(), "reviewBody", review.text(),
                "reviewRating", rating("Rating", review.score()));
    }

    private static Map<String, Object> rating(String type, Object value) {
        return object("@type", type, "ratingValue", value, "bestRating", SCORE_MAX, "worstRating", 0);
    }

    private static List<Object> votes(VoteShare share) {
        return List.of(counter("LikeAction", share.ship()), counter("DislikeAction", share.skip()));
    }

    private static Map<String, Object> counter(String action, long count) {
        return object("@type", "InteractionCounter", "interactionType", SCHEMA + action,
                "userInteractionCount", count);
    }

    private Map<String, Object> breadcrumbs(Crumb... crumbs) {
        return object("@type", "BreadcrumbList", "itemListElement", IntStream.range(0, crumbs.length)
                .mapToObj(i -> object("@type", "ListItem", "position", i + 1, "name", crumbs[i].name(), "item",
                        site.canonical(crumbs[i].path())))
                .toList());
    }

    /** The members keep their order, so that the page has one ETag. */
    private static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }
}
