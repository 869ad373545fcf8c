package dev.jurybox.query.pages.embed;

import dev.jurybox.query.pages.XmlOutput;

/**
 * A small picture of a verdict. A text is stretched to the width that is reserved for it, because the picture does not
 * know the fonts of the sites that show it.
 *
 * @param title what a screen reader says
 * @param color that of the verdict, on which white is readable
 */
record ToolBadge(String title, String text, String color) {

    private static final String NAME = "Jurybox";
    private static final String NAME_COLOR = "#3d4250";
    private static final int HEIGHT = 20;
    private static final int PADDING = 7;
    private static final String NARROW = " ·iltf";
    private static final String WIDE = "mw%";

    byte[] svg() {
        var left = width(NAME);
        var width = left + width(text);
        return new XmlOutput("svg", "http://www.w3.org/2000/svg", "width", width, "height", HEIGHT, "viewBox",
                "0 0 %d %d".formatted(width, HEIGHT), "role", "img", "aria-label", title)
                .element("title", title)
                .open("clipPath", "id", "r").empty("rect", "width", width, "height", HEIGHT, "rx", 4).close()
                .open("g", "clip-path", "url(#r)")
                .empty("rect", "width", left, "height", HEIGHT, "fill", NAME_COLOR)
                .empty("rect", "x", left, "width", width - left, "height", HEIGHT, "fill", color)
                .close()
                .open("g", "fill", "#fff", "font-family", "Verdana,DejaVu Sans,Geneva,sans-serif", "font-size", 11,
                        "aria-hidden", "true")
                .element("text", NAME, "x", PADDING, "y", 14, "textLength", textLength(NAME))
                .element("text", text, "x", left + PADDING, "y", 14, "textLength", textLength(text))
                .close()
                .document();
    }

    private static int width(String text) {
        return textLength(text) + 2 * PADDING;
    }

    private static int textLength(String text) {
        return (int) Math.ceil(text.codePoints().mapToDouble(ToolBadge::width).sum());
    }

    /** As in Verdana, which is as wide as its substitutes or wider. */
    private static double width(int character) {
        if (NARROW.indexOf(character) >= 0) return 4;
        return WIDE.indexOf(character) >= 0 ? 10 : 7;
    }
}
