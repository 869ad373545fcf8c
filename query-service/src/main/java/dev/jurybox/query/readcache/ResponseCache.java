package dev.jurybox.query.readcache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.SubjectChanges;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Caches rendered responses, each until what it depends on changes. */
@Component
public class ResponseCache {

    private static final long BYTES_MAX = 64 << 20;

    /** A rendered body, and what it depends on. */
    public record Page(RenderedBody body, CacheDependency dependency) {}

    private record Kept(Page page, long asOfTick) {

        int weight() {
            return page.body().content().length;
        }
    }

    private final SubjectChanges subjectChanges;
    private final Cache<String, Kept> kept;

    ResponseCache(SubjectChanges subjectChanges, MeterRegistry registry) {
        this.subjectChanges = subjectChanges;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(BYTES_MAX)
                .weigher((String key, Kept page) -> key.length() + page.weight())
                .recordStats()
                .executor(Runnable::run)
                .build();
        CaffeineCacheMetrics.monitor(registry, kept, "pages");
    }

    /** Takes the update number before the page is rendered, so that a change in the meantime counts as newer. */
    public RenderedBody get(String key, Supplier<Page> page) {
        var found = kept.getIfPresent(key);
        if (found == null || isOld(found)) {
            var tick = subjectChanges.now().number();
            found = new Kept(page.get(), tick);
            kept.put(key, found);
        }
        return found.page().body();
    }

    private boolean isOld(Kept found) {
        return subjectChanges.changedAfter(found.page().dependency(), found.asOfTick());
    }
}
