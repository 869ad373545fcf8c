package dev.jurybox.local.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Reads the tags that a snapshot put aside, in the order of events. */
final class TagReader {

    private record TagAt(long position, String tag) {}

    private final Connection connection;
    private final Queue<TagAt> read = new ArrayDeque<>();

    TagReader(Connection connection) {
        this.connection = connection;
    }

    /** The tags of an event, in their order. Each call is for a later event. */
    List<String> of(long position) throws SQLException {
        var tags = new ArrayList<String>();
        for (var next = next(); next != null && next.position() == position; next = next()) {
            tags.add(next.tag());
            read.remove();
        }
        return tags;
    }

    private @Nullable TagAt next() throws SQLException {
        if (read.isEmpty()) readMore();
        return read.peek();
    }

    private void readMore() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(LogSnapshot.NEXT_TAGS)) {
            while (rows.next())
                read.add(new TagAt(rows.getLong("position"), rows.getString("tag")));
        }
    }
}
