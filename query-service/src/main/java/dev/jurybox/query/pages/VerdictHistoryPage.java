package dev.jurybox.query.pages;

import dev.jurybox.query.verdicts.ChangeCause;
import dev.jurybox.query.verdicts.VerdictPage;
import dev.jurybox.query.verdicts.VerdictQuery;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of all verdicts, newest first.
 *
 * @param seats those of the panel, for the filter
 */
public record VerdictHistoryPage(VerdictPage page, ToolNames names, VerdictQuery filter, List<String> seats,
        @Nullable String limit, PageHead head) implements PageModel {

    private static final List<String> CAUSES = Arrays.stream(ChangeCause.values()).map(Enum::name).toList();

    @Override
    public String template() {
        return "verdicts";
    }

    public List<String> causes() {
        return CAUSES;
    }

    public boolean isFiltered() {
        return !filter.equals(new VerdictQuery(null, null, null, null, null));
    }

    /** The address of the page after this one, with the same filter. */
    public String next() {
        return PageLinks.of("/verdicts", "tool", filter.tool(), "cause", filter.cause(), "seat", filter.seat(),
                "from", filter.from(), "to", filter.to(), "limit", limit, "cursor", page.next());
    }

    /** A day is chosen from a calendar; an instant, as the API has it too, is only shown. */
    public static String inputType(@Nullable String time) {
        return time == null || time.indexOf('T') < 0 ? "date" : "text";
    }
}
