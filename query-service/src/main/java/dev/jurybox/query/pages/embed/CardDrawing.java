package dev.jurybox.query.pages.embed;

import static java.awt.RenderingHints.KEY_ANTIALIASING;
import static java.awt.RenderingHints.KEY_TEXT_ANTIALIASING;
import static java.awt.RenderingHints.VALUE_ANTIALIAS_ON;
import static java.awt.RenderingHints.VALUE_TEXT_ANTIALIAS_ON;

import dev.jurybox.events.PanelVerdict.Label;
import dev.jurybox.query.pages.PageTexts;
import dev.jurybox.query.pages.embed.SocialCard.Side;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Draws a card in the colours that pages have on light paper. */
final class CardDrawing {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 72;
    private static final int GAP = 96;
    private static final int NAME_TOP = 164;
    private static final int CHIP_TOP = 376;
    private static final int FIGURES_TOP = 490;
    private static final Color PAPER = Color.decode("#fafafc");
    private static final Color INK = Color.decode("#1b1f29");
    private static final Color SOFT = Color.decode("#585e69");
    private static final Color LINE = Color.decode("#dbdee3");
    private static final Color ACCENT = Color.decode("#244dc3");

    private final PageTexts texts;
    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    CardDrawing(PageTexts texts) {
        this.texts = texts;
        pen.setRenderingHint(KEY_ANTIALIASING, VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(KEY_TEXT_ANTIALIASING, VALUE_TEXT_ANTIALIAS_ON);
    }

    byte[] png(SocialCard card) {
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        brand();
        var sides = card.sides();
        var width = (WIDTH - 2 * MARGIN - (sides.size() - 1) * GAP) / sides.size();
        for (var i = 0; i < sides.size(); i++) {
            side(sides.get(i), MARGIN + i * (width + GAP), width);
        }
        if (sides.size() > 1) between();
        pen.dispose();
        return encoded();
    }

    private void brand() {
        pen.setColor(ACCENT);
        pen.fillRoundRect(MARGIN, 60, 52, 52, 16, 16);
        text("J", MARGIN + 18, 98, CardFonts.bold(34), PAPER);
        text("Jurybox", MARGIN + 70, 98, CardFonts.bold(34), INK);
    }

    private void side(Side side, int x, int width) {
        pen.setColor(INK);
        NameLines.fit(side.name(), side.slug(), width, pen.getFontRenderContext()).draw(pen, x, NAME_TOP, width);
        chip(side.label(), x);
        figure(side.panel(), texts.of("card.panel"), x);
        figure(side.community(), texts.of("card.community"), x + width / 2);
    }

    /** The chip of a verdict that is pending is dashed, as it is on pages. */
    private void chip(Label label, int x) {
        var text = texts.label(label.name());
        var font = CardFonts.bold(30);
        var color = Color.decode(VerdictColors.of(label));
        var width = pen.getFontMetrics(font).stringWidth(text) + 48;
        pen.setColor(color);
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                label == Label.PENDING ? new float[]{10, 7} : null, 0));
        pen.drawRoundRect(x + 1, CHIP_TOP, width, 54, 54, 54);
        text(text, x + 25, CHIP_TOP + 38, font, color);
    }

    private void figure(@Nullable Integer percent, String what, int x) {
        text(percent == null ? "—" : percent + " %", x, FIGURES_TOP + 34, CardFonts.bold(46), INK);
        text(what, x, FIGURES_TOP + 72, CardFonts.plain(26), SOFT);
    }

    private void between() {
        var font = CardFonts.plain(30);
        pen.setColor(LINE);
        pen.fillRect(WIDTH / 2 - 1, NAME_TOP, 2, HEIGHT - NAME_TOP - MARGIN);
        pen.setColor(PAPER);
        pen.fillRect(WIDTH / 2 - 30, CHIP_TOP, 60, 54);
        var word = texts.of("compare.vs");
        text(word, WIDTH / 2 - pen.getFontMetrics(font).stringWidth(word) / 2, CHIP_TOP + 37, font, SOFT);
    }

    private void text(String text, int x, int baseline, Font font, Color color) {
        pen.setFont(font);
        pen.setColor(color);
        pen.drawString(text, x, baseline);
    }

    private byte[] encoded() {
        var png = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
