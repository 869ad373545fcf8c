package dev.jurybox.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.Choice;
import dev.jurybox.events.EventCodec;
import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.Events;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A reader that goes on from where it was, while somebody else writes in the same books. */
class OnwardTest {

    private static final String TOOL = "espresso";
    private static final int PARTITION = TestTopic.partitionOf(TOOL);

    private TestTopic topic;
    private QueryService service;
    private JdbcClient rows;
    private Books books;
    private Onward<?> reader;

    @BeforeEach
    void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
        rows = service.bean(JdbcClient.class);
        books = service.bean(Books.class);
        reader = reader(books);
    }

    @AfterEach
    void stop() {
        service.close();
        topic.close();
    }

    @Test
    void what_comes_again_is_counted_once() {
        apply(votes(1, 3));
        apply(votes(2, 5));
        apply(votes(4, 6));

        assertThat(counted(1)).isEqualTo(6);
    }

    @Test
    void a_gap_is_told_and_what_is_beyond_it_waits() {
        apply(votes(1, 2));
        var applied = apply(votes(4, 5));

        assertThat(applied.gaps()).containsExactly(new Gap(PARTITION, 2, 3));
        assertThat(counted(1)).isEqualTo(2);
    }

    @Test
    void what_another_reader_told_meanwhile_is_not_told_again() {
        apply(votes(1, 2));
        reader(books).apply(votes(3, 4));
        apply(votes(3, 6));

        assertThat(counted(1)).isEqualTo(6);
    }

    /** The test above finds a reader that believes what it remembers. */
    @Test
    void who_does_not_look_whether_all_is_as_it_was_left_contradicts_the_box() {
        reader = reader(new Books(books.generations(), books.checkpoints(), new Bookmarks(rows) {
            @Override
            boolean moveOn(String projection, Bookmark from, List<Checkpoint> to) {
                books.checkpoints().move(projection, from.generation(), to);
                return true;
            }
        }, books.subjects(), books.parking()));
        apply(votes(1, 2));
        reader(books).apply(votes(3, 4));
        apply(votes(3, 6));

        assertThat(books.parking().subjects("community-tally", 1)).containsExactly(TOOL);
    }

    @Test
    void after_a_promotion_it_goes_on_in_what_is_told_now() {
        apply(votes(1, 2));
        books.generations().promote("community-tally", 2);
        apply(votes(1, 3));

        assertThat(counted(1)).isEqualTo(2);
        assertThat(counted(2)).isEqualTo(3);
    }

    @Test
    void who_waited_and_was_told_on_is_told_on_here_too() {
        apply(votes(1, 1));
        apply(List.of(garbled(2)));
        apply(votes(3, 3));
        assertThat(counted(1)).isEqualTo(1);
        rows.sql("delete from parked_subject").update();
        books.generations().amended("community-tally", 1);
        apply(votes(4, 4));

        assertThat(counted(1)).isEqualTo(2);
    }

    @Test
    void what_does_not_matter_moves_the_checkpoint_all_the_same() {
        apply(votes(1, 1));
        apply(List.of(event(2, Events.registered(TOOL))));
        apply(votes(3, 3));

        assertThat(counted(1)).isEqualTo(2);
        assertThat(books.checkpoints().of("community-tally", 1, PARTITION).events()).isEqualTo(3);
    }

    private Onward<?> reader(Books books) {
        var tally = service.bean(Projections.class).find("community-tally").orElseThrow();
        return new Onward<>(tally, books, rows,
                new TransactionTemplate(service.bean(PlatformTransactionManager.class)));
    }

    private Applied apply(List<Incoming> events) {
        return reader.apply(events);
    }

    /** One voter each, at these positions. */
    private static List<Incoming> votes(int first, int last) {
        var votes = new ArrayList<Incoming>();
        for (var position = first; position <= last; position++)
            votes.add(event(position, Events.cast(TOOL, "voter-" + position, Choice.SHIP)));
        return votes;
    }

    private static Incoming event(long position, JuryboxEvent event) {
        return incoming(position, event, new EventCodec().encode(event));
    }

    private static Incoming garbled(long position) {
        return incoming(position, Events.cast(TOOL, "eve", Choice.SHIP), new byte[]{'?'});
    }

    private static Incoming incoming(long position, JuryboxEvent event, byte[] payload) {
        var headers = Map.of(
                EventHeaders.ID, new UUID(0, position).toString(),
                EventHeaders.TIME, "2026-03-04T05:06:07Z");
        return new Incoming(EventTypes.of(event.getClass()).orElseThrow(), TOOL, PARTITION, position, position - 1,
                position, payload, headers::get);
    }

    private long counted(int generation) {
        return rows.sql("select coalesce(sum(ship), 0) from community_tally where generation = :generation")
                .param("generation", generation).query(Long.class).single();
    }
}
