package dev.jurybox.query.pages.embed;

import static java.util.stream.Collectors.joining;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A name in lines of one width: large if it is short, and cut if it is too long for the smallest size. */
record NameLines(List<TextLayout> lines) {

    private static final float[] SIZES = {60, 48, 38};
    private static final int LINES_MAX = 3;
    /** More never fit, and are not measured. */
    private static final int CHARACTERS_MAX = 160;

    static NameLines fit(String name, String slug, float width, FontRenderContext context) {
        var text = drawable(name, slug);
        for (var size : SIZES) {
            var lines = lines(text, CardFonts.bold(size), width, context);
            if (lines.size() <= LINES_MAX) return new NameLines(lines);
        }
        return new NameLines(cut(text, CardFonts.bold(SIZES[SIZES.length - 1]), width, context));
    }

    /**
     * Leaves out pictures that the fonts do not have, and characters that would change the direction of what follows. A
     * name of which the fonts lack a letter is not shown in part.
     */
    private static String drawable(String name, String slug) {
        var font = CardFonts.bold(1);
        var text = name.codePoints().limit(CHARACTERS_MAX)
                .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)).toArray();
        var shown = Arrays.stream(text).filter(font::canDisplay).mapToObj(Character::toString).collect(joining());
        var lacksLetters = Arrays.stream(text).anyMatch(c -> Character.isLetterOrDigit(c) && !font.canDisplay(c));
        return lacksLetters || shown.isBlank() ? slug : shown.strip();
    }

    private static List<TextLayout> cut(String text, Font font, float width, FontRenderContext context) {
        var length = text.codePointCount(0, text.length());
        return IntStream.iterate(length - 1, n -> n > 0, n -> n - 1)
                .mapToObj(n -> lines(text.substring(0, text.offsetByCodePoints(0, n)) + "…", font, width, context))
                .filter(lines -> lines.size() <= LINES_MAX).findFirst().orElseThrow();
    }

    /** Stops after the first line that is too many. A word that is wider than a line is broken. */
    private static List<TextLayout> lines(String text, Font font, float width, FontRenderContext context) {
        var paragraph = new AttributedString(text, Map.of(TextAttribute.FONT, font)).getIterator();
        var measurer = new LineBreakMeasurer(paragraph, context);
        var lines = new ArrayList<TextLayout>();
        while (measurer.getPosition() < paragraph.getEndIndex() && lines.size() <= LINES_MAX) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }

    /** Draws lines of a script that is written from right to left at the right edge. */
    void draw(Graphics2D image, float x, float y, float width) {
        var baseline = y;
        for (var line : lines) {
            baseline += line.getAscent();
            line.draw(image, line.isLeftToRight() ? x : x + width - line.getAdvance(), baseline);
            baseline += line.getDescent() + line.getLeading();
        }
    }
}
