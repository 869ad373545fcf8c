package dev.jurybox.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A contest that cannot tell a broken engine from a sound one would prove nothing of ours. */
class SabotageTest {

    private static final int EVENTS = 500;

    @ParameterizedTest
    @EnumSource
    void is_found_out(Sabotage sabotage) throws SQLException {
        var network = new SabotagedNetwork(sabotage);
        try (var test = new TestLog(); var contest = new Contest(test, 2, network::engineOn, ConcurrencyTest.SEED)) {
            test.asOwnerDo(Sabotage.HEAD_READ_LATER);
            var complaint = catchThrowable(() -> {
                contest.untilItHas(EVENTS);
                contest.audit();
            });
            network.mustHaveChangedAllItIsMeantTo();
            assertThat(complaint).hasStackTraceContaining(sabotage.complaint);
        }
    }
}
