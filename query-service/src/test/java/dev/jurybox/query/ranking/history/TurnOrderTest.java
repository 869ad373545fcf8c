package dev.jurybox.query.ranking.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.ranking.history.TurnOrder.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnOrderTest {

    private final TurnOrder<String, String> order = new TurnOrder<>(1);
    private final List<Place<String, String>> waiting = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    @Test
    void addresses_take_turns_however_many_requests_each_has() {
        enter("greedy", "a", "b", "c", "d");
        enter("ada", "e");
        enter("bob", "f", "g");

        assertThat(served(7)).containsExactly("a", "e", "f", "b", "g", "c", "d");
    }

    @Test
    void a_new_request_of_a_served_address_queues_behind_waiting_addresses() {
        enter("greedy", "a");
        enter("ada", "b");
        enter("bob", "c");
        assertThat(served(1)).containsExactly("a");
        enter("greedy", "d");

        assertThat(served(3)).containsExactly("b", "c", "d");
    }

    @Test
    void an_address_has_one_turn_at_a_time_and_others_go_first_meanwhile() {
        var two = new TurnOrder<String, String>(2);
        var a = two.enter("greedy", "a");
        var b = two.enter("greedy", "b");
        var c = two.enter("ada", "c");
        var d = two.enter("bob", "d");
        two.begin(a);

        assertThat(two.isNext(b)).isFalse();
        assertThat(two.isNext(c)).isTrue();
        two.begin(c);
        assertThat(two.isNext(d)).isFalse();
        two.end(a);
        assertThat(two.isNext(b)).isFalse();
        assertThat(two.isNext(d)).isTrue();
    }

    @Test
    void equal_work_has_one_turn_at_a_time() {
        var two = new TurnOrder<String, String>(2);
        two.begin(two.enter("ada", "same"));
        var again = two.enter("bob", "same");
        var other = two.enter("cyd", "other");

        assertThat(two.isNext(again)).isFalse();
        assertThat(two.isNext(other)).isTrue();
    }

    @Test
    void a_request_that_left_no_longer_holds_up_the_next() {
        var gone = order.enter("ada", "a");
        var next = order.enter("bob", "b");
        order.leave(gone);
        order.leave(gone);

        assertThat(order.isNext(next)).isTrue();
        assertThat(order.waiting()).isEqualTo(1);
        assertThat(order.waiting("ada")).isZero();
    }

    private void enter(String address, String... works) {
        for (var work : works) {
            waiting.add(order.enter(address, work));
            names.add(work);
        }
    }

    /** Takes this many turns, one after the other, and returns their work. */
    private List<String> served(int count) {
        return IntStream.range(0, count).mapToObj(_ -> {
            var next = IntStream.range(0, waiting.size()).filter(each -> order.isNext(waiting.get(each))).findFirst()
                    .orElseThrow();
            var place = waiting.remove(next);
            order.begin(place);
            order.end(place);
            return names.remove(next);
        }).toList();
    }
}
