package dev.jurybox.query.verdicts;

import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.SignedCursors;
import dev.jurybox.query.projection.store.DisregardedEventTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Splits the history into pages. A cursor is valid only for the filter it was made for. */
@Component
public class VerdictPages {

    private final VerdictReader verdicts;
    private final DisregardedEventTable disregardedEvents;
    private final SignedCursors cursors;

    VerdictPages(VerdictReader verdicts, DisregardedEventTable disregardedEvents, SignedCursors cursors) {
        this.verdicts = verdicts;
        this.disregardedEvents = disregardedEvents;
        this.cursors = cursors;
    }

    public VerdictPage page(VerdictFilter verdictFilter, PageRequest pageRequest) {
        var list = "verdicts " + verdictFilter;
        var cursor = pageRequest.cursor();
        var before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursors.read(list, cursor).getFirst());
        var found = verdicts.before(before, verdictFilter, pageRequest.rows() + 1);
        var disregarded = cursor == null ? disregarded(verdictFilter.tool()) : List.<DisregardedChange>of();
        if (found.size() <= pageRequest.rows()) return page(found, disregarded, null);
        var shown = found.subList(0, pageRequest.rows());
        var last = Long.toString(shown.getLast().position());
        return page(shown, disregarded, cursors.write(list, List.of(last)));
    }

    private List<DisregardedChange> disregarded(@Nullable String tool) {
        if (tool == null) return List.of();
        return disregardedEvents.all().stream()
                .filter(event -> event.subject().equals(tool))
                .map(DisregardedChange::of)
                .toList();
    }

    private VerdictPage page(List<VerdictHistoryEntry> shown, List<DisregardedChange> disregarded,
            @Nullable String next) {
        var tools = shown.stream().map(VerdictHistoryEntry::tool).distinct().toList();
        return new VerdictPage(shown, verdicts.comparisonsOf(tools), disregarded, next);
    }
}
