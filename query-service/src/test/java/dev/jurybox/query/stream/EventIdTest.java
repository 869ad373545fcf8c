package dev.jurybox.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.progress.PositionVector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"12,34;1.0-2.1", ";1.0", "12,34", "0"})
    void a_valid_id_is_rendered_as_it_was_parsed(String id) {
        assertThat(EventId.parse(id)).hasValueSatisfying(read -> assertThat(read).hasToString(id));
    }

    @Test
    void an_id_of_the_previous_version_has_no_revision() {
        assertThat(EventId.parse("12,34")).hasValue(new EventId(new PositionVector(List.of(12L, 34L)), null));
        assertThat(EventId.parse("12,34").orElseThrow().isOfRevision("1.0")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "12;", "12,;1.0", ",;1.0", "x;1.0", "12;1.0;1.0", "12;1 0", "12;\u00e9", "-1;1.0"})
    void an_invalid_id_is_not_parsed(String text) {
        assertThat(EventId.parse(text)).isEmpty();
    }
}
