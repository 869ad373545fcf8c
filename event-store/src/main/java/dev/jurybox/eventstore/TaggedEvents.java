package dev.jurybox.eventstore;

import java.util.Collection;
import java.util.List;
import org.axonframework.messaging.eventstreaming.Tag;

/** The tags of the log, outside of decisions. */
public record TaggedEvents(EventLog log) {

    private static final String TAGS = """
            select array(select t.tag
                           from unnest(?, ?) range (first, last)
                           join event_tag t on t.tag >= range.first and t.tag <= range.last
                          where t.type = ?
                            and t.position = ?
                          group by t.tag
                          order by t.tag)""";

    private static final String TAGGED = """
            select position, event_id, command_id, type, revision, subject, partition,
                   previous_position, recorded_at, payload, metadata
              from event
             where position in (select position from event_tag where tag = any(?) and type = ?)
             order by position""";

    /** No text that begins with the same words is after them and this. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /**
     * The tags of an event that begin with one of these words, each as one text. Tags are not sorted by position: all
     * tags that begin with these words are looked at.
     */
    public List<String> tagsOf(StoredEvent event, Collection<String> beginnings) {
        return log.read("reading the tags of event " + event.position(), connection -> {
            try (var statement = connection.prepareStatement(TAGS)) {
                var ranges = List.copyOf(beginnings);
                new ParameterBinder(connection, statement).texts(ranges, first -> first)
                        .texts(ranges, first -> first + LAST).value(event.type()).value(event.position());
                try (var row = statement.executeQuery()) {
                    return row.next() ? List.of((String[]) row.getArray(1).getArray()) : List.of();
                }
            }
        });
    }

    /** The events of a type that have one of the tags, in order. There is no limit: keep them few. */
    public List<StoredEvent> tagged(Collection<Tag> tags, String type) {
        return log.read("reading events by their tags", connection -> {
            try (var statement = connection.prepareStatement(TAGGED)) {
                new ParameterBinder(connection, statement).texts(TagText.of(tags), tag -> tag).value(type);
                return StoredEventReader.all(statement);
            }
        });
    }
}
