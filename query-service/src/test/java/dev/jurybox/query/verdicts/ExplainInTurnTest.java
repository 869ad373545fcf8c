package dev.jurybox.query.verdicts;

import static dev.jurybox.events.PanelEvent.Cause.REVIEW;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.verdict;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.Choice;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Clients on several loopback addresses request explanations of verdicts that were not explained before, while the test
 * can delay the responses of the log.
 */
class ExplainInTurnTest {

    private static final PanelVerdict SHIP = PanelVerdict.of(1, 0);
    private static final int WAITING_PER_ADDRESS = 8;

    private static TestTopic topic;
    private static String database;
    private static QueryService service;

    private final CountDownLatch released = new CountDownLatch(1);
    private final String tool = "tool-" + UUID.randomUUID();
    private long first;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @BeforeEach
    void change() {
        topic.send(registered(tool));
        first = topic.head() + 1;
        topic.send(Stream.generate(() -> verdict(tool, SHIP, SHIP, REVIEW, "BUILDER")).limit(40)
                .toArray(JuryboxEvent[]::new));
        await().until(() -> from(1, first + 39).join().statusCode() == 200);
    }

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void an_explanation_waits_for_rankings_only_up_to_its_verdict() throws Exception {
        var late = topic.head() + 2;
        try (var holding = DriverManager.getConnection(
                database, "jurybox_views", Sandbox.secrets().viewsPassword())) {
            holding.setAutoCommit(false);
            holding.createStatement().execute("lock table standing in exclusive mode");
            topic.send(cast(tool, "a-late-voter", Choice.SHIP), verdict(tool, SHIP, SHIP, REVIEW, "BUILDER"));
            await().until(() -> service.get("/api/verdicts").body().contains("\"position\":" + late));

            mustWait(from(1, late).join(), 503, "not-yet-visible");
            assertThat(from(1, first).join().statusCode()).isEqualTo(200);
            holding.rollback();
        }
    }

    @Test
    void two_addresses_are_served_at_once_and_cached_explanations_do_not_queue() {
        topic.holdShortPages(released);
        var both = Stream.of(from(2, first), from(3, first + 1)).toList();
        await().until(() -> topic.shortPagesHeld() == 2);

        assertThat(from(4, first + 39).join().statusCode()).isEqualTo(200);
        var third = from(4, first + 2);
        await().until(() -> waiting() == 1);
        assertThat(topic.shortPagesHeld()).isEqualTo(2);

        released.countDown();
        assertThat(Stream.concat(both.stream(), Stream.of(third))).allMatch(each -> each.join().statusCode() == 200);
    }

    @Test
    void eight_greedy_clients_of_one_address_do_not_starve_other_addresses() {
        topic.holdShortPages(released);
        var greedy = IntStream.range(0, 8).mapToObj(each -> from(1, first + each)).toList();
        await().until(() -> waiting() == 7 && topic.shortPagesHeld() == 1);
        var quiet = IntStream.range(0, 12).mapToObj(each -> from(2 + each, first + 10 + each)).toList();
        await().until(() -> waiting() == 7 + 11);

        released.countDown();
        assertThat(quiet).allMatch(each -> each.join().statusCode() == 200);
        assertThat(greedy).allMatch(each -> each.join().statusCode() == 200);
    }

    @Test
    void an_address_with_too_many_waiting_requests_gets_429_with_retry_after() {
        topic.holdShortPages(released);
        var patient = IntStream.range(0, 1 + WAITING_PER_ADDRESS).mapToObj(each -> from(1, first + each)).toList();
        await().until(() -> waiting() == WAITING_PER_ADDRESS);

        mustWait(from(1, first + 30).join(), 429, "too-many-requests");
        assertThat(service.bean(MeterRegistry.class).get("jurybox.limits.refused")
                .tag("limit", "explanations-waiting-per-address").counter().count()).isPositive();
        released.countDown();
        assertThat(patient).allMatch(each -> each.join().statusCode() == 200);
    }

    @Test
    void concurrent_requests_for_one_verdict_share_one_lookup() {
        var read = topic.shortPagesRead();
        topic.holdShortPages(released);
        var all = IntStream.range(1, 11).mapToObj(address -> from(address, first)).toList();
        await().until(() -> waiting() == 9 && topic.shortPagesHeld() == 1);

        released.countDown();
        assertThat(all).allMatch(each -> each.join().statusCode() == 200);
        assertThat(topic.shortPagesRead() - read).isLessThanOrEqualTo(2);
    }

    @Test
    void a_cached_explanation_outlasts_changes_of_other_tools() {
        var paths = LongStream.range(first, first + 5).boxed().toList();
        paths.forEach(position -> assertThat(from(1, position).join().statusCode()).isEqualTo(200));
        topic.send(registered("tool-" + UUID.randomUUID()));
        topic.holdShortPages(released);

        assertThat(paths).allMatch(position -> from(1, position).join().statusCode() == 200);
    }

    private static int waiting() {
        return (int) service.bean(MeterRegistry.class).get("jurybox.explanations.waiting").gauge().value();
    }

    private static CompletableFuture<HttpResponse<String>> from(int address, long position) {
        try {
            var http = HttpClient.newBuilder().localAddress(InetAddress.getByName("127.0.0." + address)).build();
            var request = HttpRequest.newBuilder(service.address("/api/verdicts/" + position + "/explain")).build();
            return http.sendAsync(request, BodyHandlers.ofString()).whenComplete((_, _) -> http.shutdown());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void mustWait(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/" + problem);
    }
}
