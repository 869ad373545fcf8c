package dev.jurybox.eventstore;

import java.util.List;

/** Mistakes that an engine of this design can contain, each with the complaint that must reveal it. */
@SuppressWarnings("ImmutableEnumChecker")
enum Sabotage {

    NO_LOCK("the database failed while appending events",
            new Change("", " for update", "")),

    CONFLICTS_SOUGHT_AS_OF_BEFORE_THE_LOCK("what was seen of",
            new Change(" for update", "select log_id", """
                    select set_config('sabotage.seen', (select count(*) from event)::text, true), log_id"""),
            new Change("select distinct c.request\n", "t.position > c.after", """
                    t.position between c.after + 1 and current_setting('sabotage.seen')::bigint""")),

    WRITTEN_WHEREVER_THE_HEAD_IS("the database failed while appending events",
            new Change("insert into event", "where l.position = b.after", "where l.position <> -1 - b.after"),
            new Change("insert into event", "and (l.recorded_at = b.after_recorded_at or b.after = 0)", "")),

    MARKER_READ_AFTER_THE_EVENTS("what was seen of",
            new Change("h.position as head", "from log_head h", "from log_head_read_later() h"));

    /** In a statement that contains {@code where}, {@code that} is replaced by {@code becomes}. */
    record Change(String where, String that, String becomes) {

        boolean concerns(String sql) {
            return sql.contains(where) && sql.contains(that);
        }
    }

    /**
     * A volatile function has a snapshot of its own, which is newer than that of the query that calls it. It takes its
     * time, so that others append meanwhile.
     */
    static final String HEAD_READ_LATER = """
            create function log_head_read_later() returns setof log_head
            language plpgsql volatile as $$
            begin
                perform pg_sleep(0.002);
                return query select * from log_head;
            end
            $$""";

    final String complaint;
    final List<Change> changes;

    Sabotage(String complaint, Change... changes) {
        this.complaint = complaint;
        this.changes = List.of(changes);
    }
}
