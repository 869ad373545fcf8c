package dev.jurybox.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.dispatch.PendingCommands.Admission;
import dev.jurybox.command.sender.Actor;
import org.junit.jupiter.api.Test;

class PendingCommandsTest {

    private final PendingCommands pending = new PendingCommands(3, 2);

    @Test
    void commands_that_were_put_back_leave_no_room_beyond_the_capacity() {
        add("a", "b", "c");
        var taken = pending.take(1);
        add("d");
        pending.putBack(taken);

        assertThat(pending.waiting()).isEqualTo(4);
        assertThat(pending.add(command("e"))).isEqualTo(Admission.FULL);
    }

    @Test
    void a_command_that_is_put_back_is_taken_before_all_others() {
        add("a", "b");
        pending.putBack(pending.take(1));

        assertThat(pending.take(3)).extracting(PendingCommandsTest::ballot).containsExactly("a", "b");
    }

    @Test
    void a_ballot_is_forgotten_once_its_commands_are_done() {
        add("a", "a");
        for (int i = 0; i < 2; i++) {
            var taken = pending.take(3);
            assertThat(taken).hasSize(1);
            pending.done(taken);
        }
        pending.close();

        assertThat(pending.awaitSome()).isFalse();
    }

    @Test
    void once_closed_it_waits_for_no_more_commands() {
        add("a");
        pending.close();

        assertThat(pending.add(command("b"))).isEqualTo(Admission.CLOSED);
        assertThat(pending.awaitMany()).isTrue();
        pending.done(pending.take(1));
        assertThat(pending.awaitMany()).isFalse();
    }

    private void add(String... ballots) {
        for (var ballot : ballots)
            assertThat(pending.add(command(ballot))).isEqualTo(Admission.ADDED);
    }

    private static PendingCommand command(String ballot) {
        return new PendingCommand(TestVote.on(ballot), Actor.VOTER, null);
    }

    private static String ballot(PendingCommand command) {
        return command.command().subject();
    }
}
