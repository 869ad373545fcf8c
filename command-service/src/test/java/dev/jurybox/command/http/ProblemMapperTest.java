package dev.jurybox.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.eventstore.EventLogException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemMapperTest {

    @ParameterizedTest
    @MethodSource
    void each_way_the_log_fails_has_its_problem(
            EventLogException failure, int status, String problem) {
        var said = ProblemMapper.problemOf(failure);

        assertThat(said.getStatus()).isEqualTo(status);
        assertThat(said.getType()).hasToString("/problems/" + problem);
        assertThat(said.toString()).doesNotContain("select", "queue", "65537");
    }

    static Stream<Arguments> each_way_the_log_fails_has_its_problem() {
        var cause = new SQLException("select * from event");
        return Stream.of(
                Arguments.of(new EventLogException.Overloaded("queue", 1), 503, "overloaded"),
                Arguments.of(new EventLogException.Unavailable("reading", cause), 503, "storage-unavailable"),
                Arguments.of(new EventLogException.Closed("queue"), 503, "storage-unavailable"),
                Arguments.of(new EventLogException.OutcomeUnknown(cause), 503, "outcome-unknown"),
                Arguments.of(new EventLogException.Refused("65537 bytes"), 422, "not-recordable"));
    }
}
