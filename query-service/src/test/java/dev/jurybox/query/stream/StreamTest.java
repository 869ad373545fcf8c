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
    void a_vote_is_sent_to_an_open_stream() {
        topic.send(registered(tool));
        try (var page = OpenPage.of(service, "")) {
            page.awaitLine(line -> line.startsWith("id: "));
            topic.send(cast(tool, "ada", SHIP));

            page.awaitLine(tells(tool, "\"ship\":1"));
        }
    }

    @Test
    void a_client_that_reconnects_receives_the_changes_it_missed() {
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
    void a_client_that_reconnects_receives_changes_of_partitions_its_id_lacks() {
        var late = Stream.generate(() -> "late-" + UUID.randomUUID())
                .filter(each -> TestTopic.partitionOf(each) > 0).findFirst().orElseThrow();
        topic.send(registered(late), cast(late, "ada", SHIP));
        await().until(() -> service.tally(late).equals("1/0"));

        try (var page = OpenPage.of(service, "", "Last-Event-ID", "0" + revision())) {
            page.awaitLine(tells(late, "\"ship\":1"));
        }
    }

    @Test
    void a_stream_of_one_tool_excludes_changes_of_others() {
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
    void a_published_comparison_is_sent_to_the_stream_of_a_compared_tool() {
        var other = "other-" + UUID.randomUUID();
        topic.send(registered(tool), registered(other));
        try (var page = OpenPage.of(service, "?tool=" + other)) {
            page.awaitLine(line -> line.startsWith("id: "));
            topic.send(published(tool, other));

            page.awaitLine(line -> line.startsWith("data: {\"pair\":"));
        }
    }

    @Test
    void an_idle_stream_sends_heartbeats() {
        try (var page = OpenPage.of(service, "?tool=nothing-happens-to-this")) {
            page.awaitLine(line -> line.equals(": still here"));
        }
    }

    @Test
    void an_invalid_last_event_id_or_too_many_tools_are_rejected() {
        assertThat(service.get("/api/stream", "Last-Event-ID", "1,x").statusCode()).isEqualTo(422);
        assertThat(service.get("/api/stream", "Last-Event-ID", "9".repeat(5_000)).statusCode()).isEqualTo(422);
        assertThat(service.get("/api/stream", "Last-Event-ID", "1;").statusCode()).isEqualTo(422);
        assertThat(service.send("HEAD", "/api/stream?tool=" + "a,".repeat(100) + "a", null).statusCode())
                .isEqualTo(422);
    }

    @Test
    void open_streams_are_limited_and_other_requests_are_still_served() throws Exception {
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
    void a_service_that_stops_ends_its_open_streams() {
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
