package dev.jurybox.query.pages;

import dev.jurybox.query.ranking.rules.FlipMargin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The texts of all pages, from one message file. */
@Component
public class PageTexts {

    private static final Locale LOCALE = Locale.ENGLISH;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", LOCALE);
    private static final int SCORE_DECIMALS = 3;
    private static final String SCRIPT = "script.";

    private final ResourceBundle messages = ResourceBundle.getBundle("pages/messages", LOCALE,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    /** Values are formatted by {@link MessageFormat}. */
    public String of(String key, Object... values) {
        return new MessageFormat(messages.getString(key), LOCALE).format(values);
    }

    /** The keys of the texts that the script shows. */
    public List<String> ofScript() {
        return messages.keySet().stream().filter(key -> key.startsWith(SCRIPT)).sorted().toList();
    }

    /** A verdict of the panel, or a majority of the community. */
    public String label(String label) {
        return of("label." + label.toLowerCase(LOCALE));
    }

    /** A seat as people write it: its name is in capitals. */
    public String seat(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(LOCALE).replace('_', ' ');
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

    /** Empty for a board without a text of its own. */
    public String boardDescription(String name) {
        var key = "board.description." + name;
        return messages.containsKey(key) ? of(key) : "";
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
        return "verdict-" + label.toLowerCase(LOCALE);
    }

    public String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }
}
