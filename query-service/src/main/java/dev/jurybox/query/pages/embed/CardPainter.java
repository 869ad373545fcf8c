package dev.jurybox.query.pages.embed;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.pages.PageTexts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Paints few cards at once: one takes 3 MB and some 40 ms of a processor, until what it shows changes. */
@Component
class CardPainter {

    private static final int AT_ONCE_MAX = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PageTexts texts;
    private final Timer painted;
    private final Semaphore slots = new Semaphore(AT_ONCE_MAX);

    CardPainter(PageTexts texts, MeterRegistry registry) {
        this.texts = texts;
        this.painted = Timer.builder("jurybox.cards.painted").description("Cards of links that were painted")
                .register(registry);
    }

    byte[] paint(SocialCard card) {
        if (!CardFonts.AVAILABLE)
            throw new ProblemException(ProblemType.UNKNOWN_PATH, "This service has no fonts for it.");
        try {
            if (!slots.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) throw busy();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return painted.record(() -> new CardDrawing(texts).png(card));
        } finally {
            slots.release();
        }
    }

    private static ProblemException busy() {
        return new ProblemException(ProblemType.BUSY, "Others have cards painted; please ask again.");
    }
}
