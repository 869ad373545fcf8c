package dev.jurybox.query.stream;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StreamTest {

    private static TestTopic topic;
    private static QueryService service;

    private final String tool = "tool-" + UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_vote_is_told_to_an_open_page() {
        topic.send(registered(tool));
        try (var page = OpenPage.of(service, "")) {
            page.awaitLine(line -> line.startsWith("id: "));
            topic.send(cast(tool, "ada", SHIP));

            page.awaitLine(tells(tool, "\"ship\":1"));
        }
    }

    @Test
    void who_comes_back_is_told_what_they_missed() {
        topic.send(registered(tool));
        awaitPage();
        String lastId;
        try (var page = OpenPage.of(service, "")) {
            page.awaitLine(line -> line.startsWith("id: "));
            lastId = page.lastId();
        }
        topic.send(cast(tool, "ada", SHIP), cast(tool, "bob", SHIP));
        await().until(() -> service.tally(tool).equals("2/0"));

        try (var page = OpenPage.of(service, "", "Last-Event-ID", lastId)) {
            page.awaitLine(tells(tool, "\"ship\":2"));
        }
    }

    @Test
    void who_comes_back_is_told_of_partitions_that_had_not_begun() {
        var late = Stream.generate(() -> "late-" + UUID.randomUUID())
                .filter(each -> TestTopic.partitionOf(each) > 0).findFirst().orElseThrow();
        topic.send(registered(late), cast(late, "ada", SHIP));
        await().until(() -> service.tally(late).equals("1/0"));

        try (var page = OpenPage.of(service, "", "Last-Event-ID", "0" + revision())) {
            page.awaitLine(tells(late, "\"ship\":1"));
        }
    }

    @Test
    void a_page_of_one_tool_is_not_told_of_others() {
        var other = "other-" + UUID.randomUUID();
        topic.send(registered(tool), registered(other));
        try (var page = OpenPage.of(service, "?tool=" + tool)) {
            page.awaitLine(line -> line.startsWith("id: "));
            topic.send(cast(other, "ada", SHIP));
            await().until(() -> service.tally(other).equals("1/0"));
            topic.send(cast(tool, "ada", SHIP));

            page.awaitLine(tells(tool, "\"ship\":1"));
            assertThat(page.was(line -> line.contains(other))).isFalse();
        }
    }

    @Test
    void a_comparison_is_told_to_the_pages_of_both_tools() {
        var other = "other-" + UUID.randomUUID();
        topic.send(registered(tool), registered(other));
        try (var page = OpenPage.of(service, "?tool=" + other)) {
            page.awaitLine(line -> line.startsWith("id: "));
            topic.send(published(tool, other));

            page.awaitLine(line -> line.startsWith("data: {\"pair\":"));
        }
    }

    @Test
    void a_silent_stream_still_beats() {
        try (var page = OpenPage.of(service, "?tool=nothing-happens-to-this")) {
            page.awaitLine(line -> line.equals(": still here"));
        }
    }

    @Test
    void an_id_that_was_never_given_is_refused() {
        assertThat(service.get("/api/stream", "Last-Event-ID", "1,x").statusCode()).isEqualTo(422);
        assertThat(service.get("/api/stream", "Last-Event-ID", "9".repeat(5_000)).statusCode()).isEqualTo(422);
        assertThat(service.get("/api/stream", "Last-Event-ID", "1;").statusCode()).isEqualTo(422);
        assertThat(service.send("HEAD", "/api/stream?tool=" + "a,".repeat(100) + "a", null).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoever_opens_many_and_reads_none_is_bounded_and_others_are_served() throws Exception {
        var sockets = new ArrayList<Socket>();
        try {
            for (var n = 0; n < 200; n++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), service.address("/").getPort());
                socket.getOutputStream().write("GET /api/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
                sockets.add(socket);
            }
            await().until(() -> service.status("/api/stream") == 429);
            topic.send(registered(tool), cast(tool, "ada", SHIP));

            await().until(() -> service.tally(tool).equals("1/0"));
        } finally {
            for (var socket : sockets)
                socket.close();
        }
        await().until(() -> service.status("/api/stream") == 200);
    }

    @Test
    void a_service_that_stops_lets_its_pages_go() {
        var leaving = QueryService.start(QueryService.newDatabase(), topic);
        try (var page = OpenPage.of(leaving, "")) {
            page.awaitLine(line -> line.startsWith("id: "));
            leaving.close();

            page.awaitEnd();
            assertThat(page.was("closed"::equals)).isFalse();
        }
    }

    /** The revision at the end of a current event id, with its separator. */
    private static String revision() {
        try (var page = OpenPage.of(service, "")) {
            page.awaitLine(line -> line.startsWith("id: "));
            return page.lastId().substring(page.lastId().indexOf(';'));
        }
    }

    private void awaitPage() {
        await().until(() -> service.get("/api/tools/" + tool).statusCode() == 200);
    }

    private static Predicate<String> tells(String tool, String what) {
        return line -> line.startsWith("data: {\"tool\":\"" + tool) && line.contains(what);
    }
}
