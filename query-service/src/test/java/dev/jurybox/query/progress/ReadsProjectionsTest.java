package dev.jurybox.query.progress;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.ProjectionRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A read waits for the projections that its endpoint names, and for no other. */
class ReadsProjectionsTest {

    private static final List<String> PROJECTIONS = List.of("tool-cards", "panel-tally", "community-tally",
            "comparisons", "rankings", "verdict-history", "page-history");
    /** A request to each endpoint that reads projections, and the projections that it reads. */
    private static final Map<String, Set<String>> READS = Map.of(
            "/api/tools", Set.of("tool-cards"),
            "/api/tools/espresso", Set.of("tool-cards", "panel-tally", "community-tally", "rankings"),
            "/api/leaderboards/verdict", Set.of("rankings"),
            "/api/leaderboards/verdict/diff?from=1&to=3", Set.of("rankings", "verdict-history", "community-tally"),
            "/api/comparisons", Set.of("comparisons", "rankings"),
            "/api/comparisons/espresso-vs-doppio", Set.of("comparisons", "tool-cards", "panel-tally", "community-tally",
                    "rankings"),
            "/api/tools/espresso/verdicts", Set.of("verdict-history", "community-tally", "comparisons", "tool-cards"),
            "/api/verdicts", Set.of("verdict-history", "community-tally", "comparisons", "tool-cards"));

    /** Such a request waits for its position, whatever position it has to be answered with. */
    private static final Map<String, Set<String>> READS_OF_THE_PAST = Map.of(
            "/api/tools/espresso?asOf=1", Set.of("page-history", "rankings"),
            "/api/comparisons/espresso-vs-doppio?asOf=3", Set.of("page-history", "rankings"));

    /** Every answer names the version of the rules, and reads their table for that alone. */
    private static final String RULES = "ranking_rules";

    private static String database;
    private static TestTopic topic;
    private static QueryService service;

    private Connection superuser;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
        topic.send(registered("espresso"), registered("doppio"), published("espresso", "doppio"));
        await().until(() -> service.get("/api/comparisons/espresso-vs-doppio").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        superuser = Sandbox.postgres().connectAsSuperuser(database.substring(database.lastIndexOf('/') + 1));
    }

    @AfterEach
    void disconnect() throws SQLException {
        superuser.close();
    }

    @Test
    void every_endpoint_that_renders_read_models_names_the_projections_it_reads() {
        var endpoints = service.bean(RequestMappingHandlerMapping.class).getHandlerMethods().values().stream()
                .filter(method -> Arrays.asList(method.getMethod().getParameterTypes())
                        .contains(ConditionalRequest.class))
                .toList();

        assertThat(endpoints).hasSizeGreaterThan(5).allSatisfy(
                endpoint -> assertThat(PROJECTIONS).containsAll(MinPosition.projectionsOf(endpoint.getBeanType())));
        assertThat(PROJECTIONS)
                .containsExactlyInAnyOrderElementsOf(service.bean(ProjectionRegistry.class).names());
        assertThat(endpoints).noneMatch(endpoint -> MinPosition.projectionsOf(endpoint.getBeanType()).isEmpty());
    }

    static List<String> projections() {
        return PROJECTIONS;
    }

    @ParameterizedTest
    @MethodSource("projections")
    void a_lagging_projection_holds_up_only_endpoints_that_read_it(String projection) throws SQLException {
        await().until(() -> service.asOf() == topic.head());
        superuser.setAutoCommit(false);
        run("select from checkpoint where projection = '%s' for update".formatted(projection));
        topic.send(cast("espresso", "voter-" + projection, SHIP));
        var position = TestTopic.partitionOf("espresso") + "-" + topic.head();

        await().untilAsserted(() -> {
            var statuses = statuses(position);
            READS.forEach((path, reads) -> assertThat(statuses.get(path)).as(path + " while " + projection + " lags")
                    .isEqualTo(reads.contains(projection) ? 503 : 200));
        });
        assertThat(service.send("/api/stream", stream -> stream.HEAD().header("X-Min-Position", position)).statusCode())
                .isEqualTo(503);
        superuser.rollback();
        await().until(() -> service.asOf() == topic.head());
    }

    /** Sends all requests at once, because a request that is held up is answered only after two seconds. */
    private static Map<String, Integer> statuses(String position) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = READS.keySet().stream().collect(toMap(path -> path, path -> CompletableFuture
                    .supplyAsync(() -> service.get(path, "X-Min-Position", position).statusCode(), threads)));
            return answers.entrySet().stream().collect(toMap(Map.Entry::getKey, each -> each.getValue().join()));
        }
    }

    @Test
    void an_endpoint_that_reads_no_projection_waits_for_none() {
        assertThat(service.get("/api/admin/projections", "X-Min-Position", "0-1000000", "Authorization",
                "Bearer " + Sandbox.secrets().operatorToken()).statusCode()).isEqualTo(200);
    }

    /** A projection that only an earlier version had makes no progress any more. */
    @Test
    void a_retired_projection_holds_up_no_endpoint() throws SQLException {
        run("insert into projection (name, live) values ('retired', 1)");
        run("insert into checkpoint (projection, generation, partition, position, topic_offset, events)"
                + " select 'retired', 1, partition, 0, -1, 0 from checkpoint where projection = 'tool-cards'");
        try {
            topic.send(cast("espresso", "late", SHIP));
            var position = TestTopic.partitionOf("espresso") + "-" + topic.head();

            READS.keySet().forEach(path -> await().untilAsserted(() -> assertThat(
                    service.get(path, "X-Min-Position", position).statusCode()).as(path).isEqualTo(200)));
            assertThat(service.bean(ProgressMonitor.class).now().vector().at(TestTopic.partitionOf("espresso")))
                    .isPositive();
        } finally {
            run("delete from checkpoint where projection = 'retired'");
            run("delete from projection where name = 'retired'");
        }
    }

    /**
     * Renames the tables of the projection and the views on them for a moment, so that every endpoint that reads them
     * fails.
     */
    @ParameterizedTest
    @MethodSource("projections")
    void an_endpoint_names_every_projection_whose_tables_it_reads(String projection) throws SQLException {
        var relations = relationsOf(projection);
        var revision = service.bean(ProgressMonitor.class).now().revision();
        for (var relation : relations)
            run("alter table %s rename to %s_away".formatted(relation, relation));
        try {
            run("update projection set amended = amended + 1 where name = '%s'".formatted(projection));
            await().until(() -> !service.bean(ProgressMonitor.class).now().revision().equals(revision));
            var reads = new HashMap<>(READS);
            reads.putAll(READS_OF_THE_PAST);
            var failing = reads.keySet().stream().filter(path -> service.get(path).statusCode() >= 500).toList();

            assertThat(failing).isNotEmpty().allSatisfy(path -> assertThat(reads.get(path)).contains(projection));
        } finally {
            for (var relation : relations)
                run("alter table %s_away rename to %s".formatted(relation, relation));
        }
    }

    private List<String> relationsOf(String projection) throws SQLException {
        var tables = service.bean(ProjectionRegistry.class).find(projection).map(Projection::tables).orElseThrow();
        var relations = new ArrayList<>(tables);
        relations.remove(RULES);
        for (var table : tables) {
            try (var sql = superuser.createStatement(); var views = sql.executeQuery("""
                    select distinct r.ev_class::regclass::text
                      from pg_depend d
                      join pg_rewrite r on r.oid = d.objid
                     where d.refobjid = '%s'::regclass
                       and r.ev_class <> d.refobjid""".formatted(table))) {
                while (views.next())
                    relations.add(views.getString(1));
            }
        }
        return relations;
    }

    private void run(String statement) throws SQLException {
        try (var sql = superuser.createStatement()) {
            sql.execute(statement);
        }
    }
}
