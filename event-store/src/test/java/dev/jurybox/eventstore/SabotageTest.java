package dev.jurybox.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contest must detect a broken engine. Otherwise its success would prove nothing about the real one. */
class SabotageTest {

    private static final int EVENTS = 500;

    @ParameterizedTest
    @EnumSource
    void the_contest_detects_each_sabotage(Sabotage sabotage) throws SQLException {
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
