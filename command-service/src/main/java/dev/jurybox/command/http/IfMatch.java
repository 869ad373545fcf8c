package dev.jurybox.command.http;

import static dev.jurybox.command.decider.CommandRejected.Reason.NO_REVISION;

import dev.jurybox.command.decider.CommandRejected;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revision an editor saw, which is the ETag of the response to a write and comes back as If-Match. */
public final class IfMatch {

    private static final Pattern REVISION = Pattern.compile("\"([1-9][0-9]{0,8})\"");
    /** A header that is not a revision of this service matches none. */
    private static final int NONE = -1;

    private IfMatch() {}

    public static int revision(@Nullable String header) {
        if (header == null) {
            throw new CommandRejected(NO_REVISION, "Say which revision you saw: send its ETag as If-Match.");
        }
        var revision = REVISION.matcher(header.strip());
        return revision.matches() ? Integer.parseInt(revision.group(1)) : NONE;
    }

    public static String etagOf(int revision) {
        return "\"" + revision + "\"";
    }
}
