package dev.jurybox.query.audit;

import static dev.jurybox.events.PanelEvent.Cause.REVIEW;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.verdict;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.local.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three verdicts that changed, at positions 2, 3 and 4, and somebody who holds a table. */
class ExplainInTurnTest {

    private TestTopic topic;
    private String database;
    private QueryService service;
    private Connection holding;

    @BeforeEach
    void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
        topic.send(registered("espresso"), change("espresso"), change("espresso"), change("espresso"));
        await().until(() -> explain(4).statusCode() == 200);
        holding = DriverManager.getConnection(database, "jurybox_views", Sandbox.secrets().viewsPassword());
        holding.setAutoCommit(false);
    }

    @AfterEach
    void stop() throws Exception {
        holding.close();
        service.close();
        topic.close();
    }

    @Test
    void it_waits_for_rankings_as_far_as_its_verdict_and_no_further() throws Exception {
        hold("standing in exclusive mode");
        topic.send(change("espresso"));
        await().until(() -> service.get("/api/verdicts").body().contains("\"position\":5"));

        assertProblem(explain(5), "not-yet-visible");
        assertThat(explain(3).statusCode()).isEqualTo(200);

        holding.rollback();
        await().until(() -> explain(5).statusCode() == 200);
    }

    @Test
    void two_are_reckoned_at_once_and_who_comes_third_is_asked_to_come_again() throws Exception {
        hold("standing_opening in access exclusive mode");
        var first = CompletableFuture.supplyAsync(() -> explain(2), Thread::startVirtualThread);
        var second = CompletableFuture.supplyAsync(() -> explain(3), Thread::startVirtualThread);
        await().until(() -> waiting() == 2);
        topic.send(registered("lungo"), change("lungo"));
        await().until(() -> service.get("/api/verdicts").body().contains("\"position\":6"));

        assertThat(explain(4).statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertProblem(explain(6), "busy"));

        holding.rollback();
        assertThat(first.join().statusCode()).isEqualTo(200);
        assertThat(second.join().statusCode()).isEqualTo(200);
        await().until(() -> explain(6).statusCode() == 200);
    }

    private static JuryboxEvent change(String tool) {
        return verdict(tool, PanelVerdict.PENDING, PanelVerdict.of(1, 0), REVIEW, "BUILDER");
    }

    private void hold(String table) throws Exception {
        try (var locking = holding.createStatement()) {
            locking.execute("lock table " + table);
        }
    }

    private int waiting() {
        return QueryService.rows(database).sql("""
                select count(*)
                  from pg_stat_activity
                 where datname = current_database()
                   and wait_event_type = 'Lock'""").query(Integer.class).single();
    }

    private HttpResponse<String> explain(long position) {
        return service.get("/api/verdicts/" + position + "/explain");
    }

    private static void assertProblem(HttpResponse<String> answer, String problem) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/" + problem);
    }
}
