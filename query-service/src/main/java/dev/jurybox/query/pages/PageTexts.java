package dev.jurybox.query.pages;

import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import dev.jurybox.query.ranking.rules.FlipMargin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The texts of all pages, in one language, which has one message file. */
@Component
public class PageTexts {

    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Pattern AROUND_VALUES = Pattern.compile("(?=\\{\\d})|(?<=\\{\\d})");
    private static final int SCORE_DECIMALS = 3;
    private static final String SCRIPT = "script.";

    private final Locale locale;
    private final ResourceBundle messages;
    private final List<String> ofScript;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;
    /** Parsed once, since a page has a hundred texts. A format is cloned for each use, because it keeps state. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Map<String, String> withoutValues = new ConcurrentHashMap<>();

    /**
     * @param language such as en, whose texts are in {@code messages.properties}; those of another language are in a file
     *     such as {@code messages_pt_BR.properties}
     */
    public PageTexts(@Value("${jurybox.pages.language:en}") Locale language) {
        this.locale = language;
        this.messages = ResourceBundle.getBundle("pages/messages", language, EXACT);
        if (!messages.getString("language").equals(language.toLanguageTag()))
            throw new IllegalArgumentException(
                    "jurybox.pages.language is %1$s, and there is no %2$s.properties with language=%1$s"
                            .formatted(language.toLanguageTag(), EXACT.toBundleName("pages/messages", language)));
        this.day = DateTimeFormatter.ofPattern(messages.getString("date.day"), language);
        this.minute = DateTimeFormatter.ofPattern(messages.getString("date.minute"), language);
        this.ofScript = messages.keySet().stream().filter(key -> key.startsWith(SCRIPT)).sorted().toList();
    }

    /** Values are formatted by {@link MessageFormat}. */
    public String of(String key, Object... values) {
        return values.length == 0
                ? withoutValues.computeIfAbsent(key, this::formatted)
                : formatted(key, values);
    }

    private String formatted(String key, Object... values) {
        var parsed = formats.computeIfAbsent(key, _ -> new MessageFormat(messages.getString(key), locale));
        return ((MessageFormat) parsed.clone()).format(values);
    }

    /** The pieces of a message with two values in their order, where the values are the pieces {0} and {1}. */
    List<String> pieces(String key) {
        return List.of(AROUND_VALUES.split(of(key, "{0}", "{1}")));
    }

    /** The keys of the texts that the script shows. */
    public List<String> ofScript() {
        return ofScript;
    }

    /** A verdict of the panel, or a majority of the community. */
    public String label(String label) {
        return of("label." + label.toLowerCase(Locale.ROOT));
    }

    /** A seat without a text of its own is called by its name, in small letters but for the first. */
    public String seat(String name) {
        var key = "seat." + name.toLowerCase(Locale.ROOT);
        return messages.containsKey(key)
                ? of(key)
                : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Several seats, as a sentence lists them. */
    public String seats(List<Seat> seats) {
        return ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(seats.stream().map(Seat::value).map(this::seat).toList());
    }

    /** A score as people compare it; the API has all its decimals. */
    public String score(BigDecimal score) {
        return score(score, SCORE_DECIMALS);
    }

    /** @param decimals those that a board shows */
    public String score(BigDecimal score, int decimals) {
        return score.setScale(Math.min(decimals, SCORE_DECIMALS), RoundingMode.HALF_UP).toPlainString();
    }

    /** A board without a text of its own is called by its name. */
    public String board(String name) {
        var key = "board." + name;
        return messages.containsKey(key) ? of(key) : name;
    }

    /** What a board ranks by, with the numbers of its rules. Empty for a board without a text of its own. */
    public String boardDescription(String name, RuleSet rules) {
        var key = "board.description." + name;
        return messages.containsKey(key)
                ? of(key, rules.panelVotes(), rules.heatHalfLifeHours(), rules.minimumVotes())
                : "";
    }

    /** How far a tool is from the one above it. */
    public String flip(long place, @Nullable FlipMargin flip) {
        if (place == 1) return of("flip.first");
        if (flip == null) return "";
        if (flip.ship() != null) return of("flip.ship", flip.ship());
        return flip.skip() == null ? of("flip.never") : of("flip.skip", flip.skip());
    }

    /** The style of the chip of a verdict or majority. */
    public String chip(String label) {
        return "verdict-" + label.toLowerCase(Locale.ROOT);
    }

    public String day(Instant instant) {
        return day.format(instant.atOffset(ZoneOffset.UTC));
    }

    public String minute(Instant instant) {
        return minute.format(instant.atOffset(ZoneOffset.UTC));
    }
}
