package dev.jurybox.query.database;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.progress.ConsistentReads;
import dev.jurybox.query.progress.NotYetVisibleException;
import dev.jurybox.query.progress.PartitionPosition;
import dev.jurybox.query.projection.ProjectionRegistry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Crashes the database at a chosen moment, and checks what reads, cached pages and streams return afterwards. */
class CrashDetectorTest {

    private static ForgetfulPostgres postgres;
    private static TestTopic topic;
    private static QueryService service;

    private final String tool = "tool-" + UUID.randomUUID();

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        postgres = ForgetfulPostgres.start(home.resolve("postgres"));
        topic = new TestTopic();
        service = QueryService.start(postgres.database(), topic);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
        postgres.close();
    }

    @Test
    void a_crash_is_counted_once_by_each_instance_whichever_connects_first() throws SQLException {
        var instances = List.of(new CrashDetector(), new CrashDetector());
        connect(instances);
        connect(instances);
        postgres.crash();
        connect(instances);
        connect(instances);
        postgres.crash();
        postgres.crash();
        connect(instances.reversed());

        assertThat(instances).extracting(CrashDetector::crashes).containsExactly(2L, 2L);
    }

    @Test
    void a_clean_restart_of_an_instance_is_no_crash() throws SQLException {
        connect(List.of(new CrashDetector()));
        var later = new CrashDetector();
        connect(List.of(later));

        assertThat(later.crashes()).isZero();
    }

    @Test
    void rows_read_after_a_crash_are_not_answered_with_a_position_from_before() throws SQLException {
        writeUnflushed();
        var positions = new ArrayList<Long>();
        var rows = service.bean(ConsistentReads.class).read(service.bean(ProjectionRegistry.class).names(), null,
                position -> {
                    positions.add(position);
                    if (positions.size() == 1) crash();
                    return events();
                });

        assertThat(positions).hasSize(2);
        assertThat(positions.getFirst()).isEqualTo(topic.head());
        assertThat(rows).isGreaterThanOrEqualTo(positions.getLast());
    }

    @Test
    void a_min_position_undone_by_a_crash_is_awaited_or_not_yet_visible() throws SQLException {
        writeUnflushed();
        var wanted = new PartitionPosition(TestTopic.partitionOf(tool), topic.head());
        var rows = new ArrayList<Long>();
        var refused = catchThrowable(() -> service.bean(ConsistentReads.class)
                .read(service.bean(ProjectionRegistry.class).names(), wanted, _ -> {
                    if (rows.isEmpty()) crash();
                    rows.add(events());
                    return true;
                }));

        assertThat(rows.getFirst()).isLessThan(topic.head());
        if (refused == null) assertThat(rows.getLast()).isEqualTo(topic.head());
        else
            assertThat(refused).isInstanceOf(NotYetVisibleException.class);
    }

    /** The crash undoes nothing here and no position falls, so only the crash itself can invalidate the cached page. */
    @Test
    void a_page_cached_before_a_crash_is_read_again_after_it() throws SQLException {
        writeUnflushed();
        assertThat(service.tally(tool)).isEqualTo("1/0");
        postgres.flush();
        postgres.crash();
        postgres.execute("update community_tally set ship = 7 where tool = '%s'".formatted(tool));

        await().ignoreExceptions().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("7/0"));
    }

    @Test
    void a_stream_client_that_reconnects_after_a_crash_receives_a_reload_event() {
        var id = new AtomicReference<String>();
        await().ignoreExceptions().untilAsserted(() -> { // the service may still recover from an earlier crash
            id.set(firstLine("id: ").substring("id: ".length()));
            assertThat(firstEventAfter(id.get())).isEqualTo("event: position");
        });
        crash();

        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(firstEventAfter(id.get())).isEqualTo("event: reload"));
    }

    private static String firstEventAfter(String id) {
        return firstLine("event: ", "Last-Event-ID", id);
    }

    private static String firstLine(String prefix, String... headers) {
        var client = HttpClient.newHttpClient();
        try {
            var request = HttpRequest.newBuilder(service.address("/api/stream"));
            if (headers.length > 0) request.headers(headers);
            return client.sendAsync(request.build(), BodyHandlers.ofLines()).join().body()
                    .filter(line -> line.startsWith(prefix)).findFirst().orElseThrow();
        } finally {
            client.shutdownNow();
        }
    }

    private void writeUnflushed() throws SQLException {
        topic.send(registered(tool));
        await().ignoreExceptions().untilAsserted(() -> assertThat(asOf()).isEqualTo(topic.head()));
        postgres.flush();
        topic.send(cast(tool, "ada", SHIP));
        await().ignoreExceptions().untilAsserted(() -> assertThat(asOf()).isEqualTo(topic.head()));
    }

    private static long asOf() {
        return service.asOf();
    }

    private static void connect(List<CrashDetector> instances) throws SQLException {
        for (var instance : instances) {
            try (var connection = DriverManager.getConnection(
                    postgres.database(), "jurybox_views", Sandbox.secrets().viewsPassword())) {
                instance.check(connection);
            }
        }
    }

    /** The service has connected again when this returns. */
    private static void crash() {
        postgres.crash();
        await().ignoreExceptions().until(() -> events() >= 0);
    }

    private static long events() {
        return service.rows().sql("""
                select coalesce(sum(events), 0)
                  from checkpoint
                 where projection = 'community-tally'""").query(Long.class).single();
    }
}
