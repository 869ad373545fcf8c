package dev.jurybox.events;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A detail of a tool's card, as text. */
public enum Detail {

    NAME(ToolDetails::name),
    CATEGORY(ToolDetails::category),
    TAGLINE(ToolDetails::tagline),
    DESCRIPTION(
            ToolDetails::description),
    ENTRY(details -> details.entry().name()),
    PRICING(
            ToolDetails::pricing),
    BEST_FOR(ToolDetails::bestFor),
    HOMEPAGE(ToolDetails::homepage);

    private final Function<ToolDetails, @Nullable String> text;

    Detail(Function<ToolDetails, @Nullable String> text) {
        this.text = text;
    }

    @Nullable
    String of(ToolDetails details) {
        return text.apply(details);
    }

    private String required(Function<Detail, @Nullable String> texts) {
        return requireNonNull(texts.apply(this), () -> "no card is without " + this);
    }

    /** Builds the details from their texts. */
    static ToolDetails read(Function<Detail, @Nullable String> texts) {
        return new ToolDetails(
                NAME.required(texts),
                CATEGORY.required(texts),
                TAGLINE.required(texts),
                DESCRIPTION.required(texts),
                Entry.valueOf(ENTRY.required(texts)),
                PRICING.required(texts),
                texts.apply(BEST_FOR),
                texts.apply(HOMEPAGE));
    }
}
