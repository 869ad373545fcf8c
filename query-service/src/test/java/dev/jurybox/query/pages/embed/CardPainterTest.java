package dev.jurybox.query.pages.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jurybox.events.PanelVerdict.Label;
import dev.jurybox.query.pages.HostileTool;
import dev.jurybox.query.pages.PageTexts;
import dev.jurybox.query.pages.embed.SocialCard.Side;
import dev.jurybox.query.progress.CacheDependency;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The card of a link. What it looks like is seen in {@code target/cards}. */
class CardPainterTest {

    private static final int PAPER = 0xfffafafc;
    private static final int SHIP = 0xff005eb3;

    private final CardPainter painter = new CardPainter(new PageTexts(Locale.ENGLISH), new SimpleMeterRegistry());

    @BeforeEach
    void a_machine_with_fonts() {
        assumeTrue(CardFonts.AVAILABLE);
    }

    @Test
    void it_shows_the_verdict_in_its_colour_and_keeps_its_margins() throws IOException {
        var card = painted("two-tools", side("Mistral Large 3", Label.SHIP, 75, 83),
                side("Llama", Label.PENDING, null, null));

        assertThat(card.getWidth()).isEqualTo(1200);
        assertThat(card.getHeight()).isEqualTo(630);
        assertThat(has(card, SHIP)).isTrue();
        mustKeepMargins(card);
    }

    static List<String> names() {
        return List.of(HostileTool.TEXT, "שלום עולם זה כלי עם שם ארוך מאוד שצריך יותר משורה אחת כדי להופיע",
                "\u202e\u202e\u0007", "你好 😀 🏳️‍🌈", "   ", "A",
                "Mistral Large 3 (Apache 2.0 Open Source), the one from December");
    }

    @ParameterizedTest
    @MethodSource("names")
    void any_name_stays_inside_its_column(String name) throws IOException {
        var card = painted("name-" + Integer.toHexString(name.hashCode()), side(name, Label.SPLIT, 50, 1),
                side("Other", Label.SKIP, 0, 100));

        mustKeepMargins(card);
        assertThat(isPaper(card, 566, 598, 150, 370)).as("beside the line between the columns").isTrue();
        assertThat(isPaper(card, 72, 560, 370, 375)).as("between the name and the chip").isTrue();
        assertThat(isPaper(card, 72, 560, 164, 370)).as("the name").isFalse();
    }

    @Test
    void a_long_name_is_cut_after_three_lines() {
        var context = new FontRenderContext(null, true, false);

        assertThat(NameLines.fit(HostileTool.TEXT, "a-slug", 480, context).lines()).hasSize(3);
        assertThat(NameLines.fit("Mistral", "a-slug", 480, context).lines()).hasSize(1);
    }

    @Test
    void a_name_with_letters_that_no_font_has_is_not_shown_in_part() {
        var unknown = new String(Character.toChars(0x1_3000));

        assertThat(painter.paint(card("Nile " + unknown))).isEqualTo(painter.paint(card("a-slug")))
                .isNotEqualTo(painter.paint(card("Nile")));
    }

    @Test
    void one_tool_has_the_whole_width() throws IOException {
        mustKeepMargins(painted("one-tool", side("Mistral Large 3", Label.SKIP, 25, 13)));
    }

    @Test
    void the_same_content_is_the_same_image() {
        assertThat(painter.paint(card("Mistral"))).isEqualTo(painter.paint(card("Mistral")))
                .hasSizeLessThan(60_000);
    }

    private static SocialCard card(String name) {
        return new SocialCard(List.of(side(name, Label.SHIP, 75, 83)), CacheDependency.onEverything());
    }

    private BufferedImage painted(String name, Side... sides) throws IOException {
        var png = painter.paint(new SocialCard(List.of(sides), CacheDependency.onEverything()));
        Files.createDirectories(Path.of("target/cards"));
        Files.write(Path.of("target/cards", name + ".png"), png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Side side(String name, Label label, @Nullable Integer panel, @Nullable Integer community) {
        return new Side(name, "a-slug", label, panel, community);
    }

    private static void mustKeepMargins(BufferedImage card) {
        assertThat(isPaper(card, 0, 68, 0, 630)).as("left margin").isTrue();
        assertThat(isPaper(card, 1132, 1200, 0, 630)).as("right margin").isTrue();
        assertThat(isPaper(card, 0, 1200, 0, 56)).as("upper margin").isTrue();
        assertThat(isPaper(card, 0, 1200, 576, 630)).as("lower margin").isTrue();
    }

    /** Whether an area shows nothing but paper. */
    private static boolean isPaper(BufferedImage card, int fromX, int toX, int fromY, int toY) {
        for (var x = fromX; x < toX; x++) {
            for (var y = fromY; y < toY; y++) {
                if (card.getRGB(x, y) != PAPER) return false;
            }
        }
        return true;
    }

    private static boolean has(BufferedImage card, int color) {
        for (var x = 0; x < card.getWidth(); x++) {
            for (var y = 0; y < card.getHeight(); y++) {
                if (card.getRGB(x, y) == color) return true;
            }
        }
        return false;
    }
}
