package dev.jurybox.query.stream;

import static dev.jurybox.query.Events.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** However a stream is used and ended, its slot is free afterwards. */
class StreamSlotTest {

    private static final int PER_ADDRESS = 20;
    private static final int MISSED = 900;

    private static TestTopic topic;
    private static String database;
    private static QueryService service;

    private final List<RawStream> clients = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic, "--jurybox.stream.heartbeat=500ms",
                "--jurybox.stream.most-per-address=" + PER_ADDRESS, "--server.tomcat.connection-timeout=2s");
        topic.send(IntStream.range(0, MISSED)
                .mapToObj(n -> registered("tool-%d-%s".formatted(n, "x".repeat(70))))
                .toArray(JuryboxEvent[]::new));
        await().until(() -> service.asOf() == topic.head());
    }

    @AfterEach
    void leave() throws IOException {
        for (var client : clients)
            client.close();
        await().until(() -> slotsTaken() == 0);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void head_is_answered_with_headers_and_takes_no_slot() throws IOException {
        for (var n = 0; n < 3 * PER_ADDRESS; n++) {
            var head = client().ask("HEAD", "/api/stream").awaitText("\r\n\r\n");

            assertThat(head).startsWith("HTTP/1.1 200 ").containsIgnoringCase("content-type: text/event-stream");
        }
        assertThat(slotsTaken()).isZero();
    }

    @Test
    void after_head_the_connection_answers_the_next_request() throws IOException {
        var client = client();
        client.ask("HEAD", "/api/stream").awaitText("\r\n\r\n");
        client.ask("HEAD", "/api/stream", "Last-Event-ID: 1,x").awaitText("HTTP/1.1 422 ");
        client.awaitText("\r\n\r\n");

        assertThat(client.ask("GET", "/api/tools").awaitText("asOfPosition")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void a_client_that_closed_frees_its_slot() throws IOException {
        var streams = openAll();
        for (var stream : streams)
            stream.close();

        await().until(() -> slotsTaken() == 0);
    }

    @Test
    void a_client_that_was_killed_frees_its_slot() throws IOException {
        var streams = openAll();
        for (var stream : streams)
            stream.reset();

        await().until(() -> slotsTaken() == 0);
    }

    @Test
    void a_client_that_closed_its_sending_side_keeps_its_stream() throws IOException {
        var stream = opened();
        stream.closeItsSendingSide();
        for (var n = 0; n < 3; n++)
            stream.awaitText(": still here");

        assertThat(slotsTaken()).isOne();
    }

    @Test
    void a_client_that_never_reads_loses_its_slot() throws IOException {
        var stream = behind();

        await().until(() -> slotsTaken() == 1);
        await().until(() -> slotsTaken() == 0);
        assertThat(stream.isOpen()).isTrue();
    }

    @Test
    void a_client_that_reads_too_slowly_loses_its_slot() throws IOException {
        var stream = behind();

        await().until(() -> slotsTaken() == 1);
        await().until(() -> {
            stream.readAtMost(64);
            return slotsTaken() == 0;
        });
    }

    @Test
    void each_slot_is_given_back_once() throws IOException {
        var before = ended();
        for (var stream : openAll())
            stream.reset();

        await().until(() -> slotsTaken() == 0);
        assertThat(ended() - before).isEqualTo(PER_ADDRESS);
    }

    @Test
    void a_stream_that_cannot_read_its_read_models_ends_without_a_problem_body() throws IOException {
        var id = currentId();
        owner().sql("alter table subject_at rename to hidden").update();
        try {
            var stream = client().ask("GET", "/api/stream", "Last-Event-ID: " + id).awaitText("\r\n0\r\n\r\n");

            assertThat(stream).startsWith("HTTP/1.1 200 ").contains("retry: ").doesNotContain("problem");
        } finally {
            owner().sql("alter table hidden rename to subject_at").update();
        }
    }

    private List<RawStream> openAll() throws IOException {
        var streams = new ArrayList<RawStream>();
        for (var n = 0; n < PER_ADDRESS; n++)
            streams.add(opened());
        assertThat(slotsTaken()).isEqualTo(PER_ADDRESS);
        return streams;
    }

    private RawStream opened() throws IOException {
        var stream = client().ask("GET", "/api/stream");
        stream.awaitText("retry: ");
        return stream;
    }

    private RawStream client() throws IOException {
        var client = new RawStream(service.port());
        clients.add(client);
        return client;
    }

    /** Reconnects after missing more than the service can send to a client that does not read. */
    private RawStream behind() throws IOException {
        var id = currentId();
        return client().ask("GET", "/api/stream", "Last-Event-ID: 0" + id.substring(id.indexOf(';')));
    }

    private String currentId() throws IOException {
        try (var stream = new RawStream(service.port())) {
            var first = stream.ask("GET", "/api/stream").awaitText("event: position");
            return first.lines().filter(line -> line.startsWith("id: ")).findFirst().orElseThrow()
                    .substring("id: ".length());
        } finally {
            await().until(() -> slotsTaken() == 0);
        }
    }

    private static int slotsTaken() {
        return (int) service.bean(MeterRegistry.class).get("jurybox.stream.listeners").gauge().value();
    }

    private static double ended() {
        return service.bean(MeterRegistry.class).find("jurybox.stream.ended").counters().stream()
                .mapToDouble(Counter::count).sum();
    }

    private static JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(
                database, "jurybox_views_owner", Sandbox.secrets().viewsOwnerPassword()));
    }
}
