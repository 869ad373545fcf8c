package dev.jurybox.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of many requests as rows of one array-bound table: a row for each criterion and type. The first tag
 * leads into the index; the others, if any, must be on the same event.
 */
final class CriteriaRows {

    /** Columns of the row table; each statement names what it does with them. */
    static final String TABLE = """
            unnest(?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[])
            as c (request, after, tag, type, other_tags)""";

    /** What nearly every decision asks: one tag, named types. One probe of the index a row, and nothing else. */
    private static final String PLAIN_LOOKUP = """
            (select t.position
               from event_tag t
              where t.tag = c.tag
                and t.type = c.type
                and t.position > c.after)""";

    /** Any criteria. Still one lookup a row, never a hash join: a plan made for a small log must suit a big one. */
    private static final String LOOKUP = """
            (select t.position
               from event_tag t
              where t.tag = c.tag
                and (c.type is null or t.type = c.type)
                and t.position > c.after
                and not exists (select
                                  from unnest(c.other_tags::text[]) o (tag)
                                 where not exists (select
                                                     from event_tag u
                                                    where u.tag = o.tag
                                                      and u.type = t.type
                                                      and u.position = t.position)))""";

    private final List<Integer> requests = new ArrayList<>();
    private final List<Long> afters = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<@Nullable String> types = new ArrayList<>();
    private final List<String> otherTags = new ArrayList<>();
    private boolean plain = true;

    /** A criterion without a tag would read the whole log: refused when the request is made, not in a batch. */
    static void mustHaveTags(EventCriteria criteria) {
        if (criteria.flatten().isEmpty() || criteria.flatten().stream().anyMatch(one -> one.tags().isEmpty())) {
            throw new EventLogException.Refused("a decision needs criteria with a tag, got " + criteria);
        }
    }

    void add(int request, long after, EventCriteria criteria) {
        for (var criterion : criteria.flatten()) {
            if (criterion.types().isEmpty()) addRow(request, after, criterion, null);
            for (var type : criterion.types())
                addRow(request, after, criterion, type);
        }
    }

    /** The lookup these rows need, for a statement that joins it laterally to the table. */
    String lookup() {
        return plain ? PLAIN_LOOKUP : LOOKUP;
    }

    boolean isEmpty() {
        return requests.isEmpty();
    }

    Binder bind(Binder binder) throws SQLException {
        return binder.array("int", requests.toArray())
                .array("bigint", afters.toArray())
                .array("text", tags.toArray())
                .array("text", types.toArray())
                .array("text", otherTags.toArray());
    }

    private void addRow(int request, long after, EventCriterion criterion, @Nullable QualifiedName type) {
        var texts = criterion.tags().stream().map(TagText::of).sorted().toList();
        plain = plain && type != null && texts.size() == 1;
        requests.add(request);
        afters.add(after);
        tags.add(texts.getFirst());
        types.add(type == null ? null : type.toString());
        otherTags.add(arrayLiteral(texts.subList(1, texts.size())));
    }

    private static String arrayLiteral(List<String> texts) {
        var literal = new StringBuilder("{");
        for (var text : texts) {
            if (literal.length() > 1) literal.append(',');
            literal.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return literal.append('}').toString();
    }
}
