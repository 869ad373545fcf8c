package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static dev.jurybox.eventstore.Given.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CriteriaTest {

    private static final Tag RED = Tag.of("colour", "red");

    private final TestLog test = new TestLog();
    private final PostgresEventStorageEngine engine = test.engine();

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        test.close();
    }

    @Test
    void tags_that_concatenate_to_the_same_text_stay_distinct() {
        await(append(engine, AppendCondition.none(), event("Thing", "first", Tag.of("a:b", "c"))));
        await(append(engine, AppendCondition.none(), event("Thing", "second", Tag.of("a", "b:c"))));

        assertThat(source(engine, havingTags(Tag.of("a", "b:c"))).payloads()).containsExactly("second");
    }

    @Test
    void tags_with_odd_characters_are_found_again() {
        var odd = new Tag[]{Tag.of("o", "\"{},\\'"), Tag.of("p", "null"), Tag.of("q", "")};
        await(append(engine, AppendCondition.none(), event("Thing", "odd", odd)));

        assertThat(source(engine, havingTags(odd)).payloads()).containsExactly("odd");
    }

    @Test
    void a_tag_with_unstorable_characters_is_rejected() {
        var impossible = havingTags(Tag.of("o", "\0"));

        assertThatThrownBy(() -> source(engine, impossible)).hasCauseInstanceOf(EventLogException.Refused.class);
        assertThatThrownBy(() -> await(append(engine, AppendCondition.withCriteria(impossible),
                event("Thing", "x", RED)))).hasCauseInstanceOf(EventLogException.Refused.class);
    }

    @Test
    void a_criterion_without_a_tag_is_rejected() {
        var all = EventCriteria.havingAnyTag().andBeingOneOfTypes("Thing");

        assertThatThrownBy(() -> source(engine, all)).hasCauseInstanceOf(EventLogException.Refused.class);
        assertThatThrownBy(() -> await(append(engine, AppendCondition.withCriteria(EventCriteria.havingAnyTag()),
                event("Thing", "x", RED)))).hasCauseInstanceOf(EventLogException.Refused.class);
        assertThatThrownBy(() -> await(append(engine, AppendCondition.withCriteria(all), event("Thing", "x", RED))))
                .hasCauseInstanceOf(EventLogException.Refused.class);
    }
}
