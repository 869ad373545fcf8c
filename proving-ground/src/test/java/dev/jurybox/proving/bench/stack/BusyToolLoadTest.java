package dev.jurybox.proving.bench.stack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.load.RequestSource;
import dev.jurybox.local.load.VoteLoad;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BusyToolLoadTest {

    private static final List<String> VOTERS = IntStream.range(0, 1_000).mapToObj(i -> "voter-" + i).toList();

    private final VoteLoad busy = new VoteLoad(List.of("busy"), VOTERS);
    private final VoteLoad others = new VoteLoad(List.of("one", "two"), VOTERS);

    @Test
    void of_twenty_votes_one_is_on_another_tool() {
        assertThat(requests(new BusyToolLoad(busy, others, 20), 1_000))
                .filteredOn(request -> request.contains("/tools/busy/")).hasSize(950);
    }

    @Test
    void all_votes_can_be_on_one_tool() {
        assertThat(requests(new BusyToolLoad(busy, others, 0), 1_000))
                .allMatch(request -> request.contains("/tools/busy/"));
    }

    /** An unchanged vote costs less than one that changes something. */
    @Test
    void each_vote_of_a_voter_on_a_tool_says_something_else_than_the_one_before() {
        var requests = requests(new BusyToolLoad(busy, others, 0), 3 * VOTERS.size());

        for (var i = 0; i < 2 * VOTERS.size(); i++) {
            assertThat(voter(requests.get(i + VOTERS.size()))).isEqualTo(voter(requests.get(i)));
            assertThat(choice(requests.get(i + VOTERS.size()))).isNotEqualTo(choice(requests.get(i)));
        }
        assertThat(new HashSet<>(requests.subList(0, VOTERS.size()))).hasSameSizeAs(VOTERS);
    }

    private static String voter(String request) {
        return request.substring(request.indexOf("Bearer"), request.lastIndexOf("\r\n"));
    }

    private static String choice(String request) {
        return request.substring(request.lastIndexOf("\r\n"));
    }

    private static List<String> requests(RequestSource source, int count) {
        return IntStream.range(0, count).mapToObj(_ -> {
            var buffer = ByteBuffer.allocate(RequestSource.REQUEST_BYTES_MAX);
            source.next(buffer);
            return ISO_8859_1.decode(buffer.flip()).toString();
        }).toList();
    }
}
