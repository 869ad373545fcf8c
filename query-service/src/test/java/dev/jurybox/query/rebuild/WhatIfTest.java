package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.reviewed;
import static dev.jurybox.query.QueryService.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleSet;
import dev.jurybox.local.Main;
import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Asks what would be different, by other rules, without some voters, and as of a past position. */
class WhatIfTest {

    private static final RuleSet ADOPTED = new RuleSet(25, 72, new BigDecimal("1.645"), 1);
    private static final String AT_LEAST_FIVE = "\"rules\":{\"panelVotes\":25,\"heatHalfLifeHours\":72,\"z\":1.645,\"minimumVotes\":5}";

    @TempDir
    private Path directory;

    private static TestTopic topic;
    private static QueryService service;
    private static Builds rankings;
    private static Builds tally;
    private static long before;

    /** Four voters want the unloved tool and two do not, and later a fifth; the loved one has three votes, and later five. */
    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
        rankings = new Builds(service, "rankings");
        tally = new Builds(service, "community-tally");
        topic.send(registered("loved"), registered("unloved"), registered("contested"), registered("praised"));
        topic.send(reviewed("contested", "BUILDER", 90, SHIP), reviewed("contested", "SKEPTIC", 41, SKIP),
                reviewed("contested", "FOUNDER", 50, SKIP), reviewed("praised", "SKEPTIC", 80, SHIP));
        topic.send(crowd("loved", 3, SHIP));
        topic.send(crowd("unloved", 4, SHIP));
        topic.send(cast("unloved", "ada", SKIP), cast("unloved", "bob", SHIP), changed("unloved", "bob", SHIP, SKIP));
        topic.send(new RulesAdopted(3, "0123456789ab", RuleSet.INITIAL, ADOPTED, "Narrower."));
        before = topic.head();
        topic.send(crowd("loved", 2, SHIP));
        topic.sendAt(Instant.parse("2026-01-20T00:00:00Z"), cast("unloved", "late", SHIP));
        await().until(() -> service.asOf() == topic.head() && board("").get("pending").asInt() == 0);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void the_answer_is_a_diff_and_readers_keep_the_live_generation() {
        var board = board("");
        var live = rankings.live();
        var built = built(rankings, "{%s}".formatted(AT_LEAST_FIVE.replace("5}", "6}")));
        var place = row(diff(rankings, built), "places on board community", "loved");

        assertThat(built.at("/whatIf/rules/minimumVotes").asInt()).isEqualTo(6);
        assertThat(built.get("comparedWith").asInt()).isEqualTo(live);
        assertThat(place.at("/before/place").asInt()).isEqualTo(1);
        assertThat(place.get("after").isNull()).isTrue();
        assertThat(row(diff(rankings, built), "places on board community", "unloved").at("/after/place").asInt())
                .isEqualTo(1);
        assertThat(board("")).isEqualTo(board);
        assertThat(rankings.live()).isEqualTo(live);
    }

    @Test
    void rules_that_are_in_force_change_nothing() {
        var built = built(rankings, "{%s}".formatted(AT_LEAST_FIVE.replace("5}", "1}")));

        assertThat(built.get("equal").asBoolean()).as(built.toString()).isTrue();
    }

    @Test
    void the_votes_of_excluded_voters_do_not_count() {
        var built = built(tally, "{\"exclude\":[\"ada\",\"bob\",\"nobody\"]}");
        var diff = diff(tally, built);

        assertThat(built.get("votersWithoutVotes")).isEqualTo(json("{\"count\": 1, \"first\": [\"nobody\"]}"));
        assertThat(diff.get("views").size()).isEqualTo(1);
        var votes = row(diff, "votes by tool", "unloved");
        assertThat(votes.at("/before/skip").asInt()).isEqualTo(2);
        assertThat(votes.at("/after/skip").asInt()).isZero();
        assertThat(votes.at("/after/ship").asInt()).isEqualTo(5);
        var ranks = built(rankings, "{\"excludeVoters\":[\"ada\",\"bob\"]}");
        assertThat(ranks.get("votersWithoutVotes").isNull()).isTrue();
        var board = row(diff(rankings, ranks), "places on board controversial", "unloved");
        assertThat(board.at("/after/score").decimalValue()).isZero();
    }

    /** By the clock of the counted votes alone, all votes would be as hot as they were before the late one. */
    @Test
    void excluded_votes_still_set_the_time_by_which_others_lose_weight() {
        var diff = diff(rankings, built(rankings, "{\"exclude\":[\"late\"]}"));

        var loved = row(diff, "places on board hot", "loved");

        assertThat(loved.at("/before/place").asInt()).isEqualTo(2);
        assertThat(loved.at("/after/place").asInt()).isEqualTo(1);
        assertThat(loved.at("/after/score").decimalValue()).isPositive()
                .isEqualTo(loved.at("/before/score").decimalValue());
    }

    /** Until then the loved tool had three votes, so that the rules exclude it although it has five now. */
    @Test
    void as_of_a_past_position_the_same_events_are_counted_by_other_rules() {
        var asOf = ",\"asOf\":\"" + before + "\"}";
        var built = built(rankings, "{" + AT_LEAST_FIVE + asOf);
        var place = row(diff(rankings, built), "places on board community", "loved");

        assertThat(built.at("/whatIf/asOf").asLong()).isEqualTo(before);
        assertThat(built.get("events").asLong()).isEqualTo(before);
        assertThat(built.get("comparedWith").asInt()).isEqualTo(-built.get("generation").asInt());
        assertThat(place.at("/before/place").asInt()).isEqualTo(1);
        assertThat(place.at("/before/score").decimalValue())
                .isEqualTo(row(board("?asOf=" + before), "loved").get("score").decimalValue());
        assertThat(place.get("after").isNull()).isTrue();
        assertThat(built(rankings, "{" + AT_LEAST_FIVE.replace("5}", "1}") + asOf).get("equal").asBoolean()).isTrue();
    }

    @Test
    void if_other_seats_counted_tools_would_have_other_panels_and_places() {
        var built = built(rankings, "{%s}".formatted(AT_LEAST_FIVE.replace("5}",
                "1,\"seats\":[\"FUTURIST\",\"BUILDER\"]}")));
        var diff = diff(rankings, built);
        var contested = row(diff, "panels by the seats that count", "contested");
        var praised = row(diff, "panels by the seats that count", "praised");

        assertThat(built.at("/whatIf/rules/seats").toString()).isEqualTo("[\"BUILDER\",\"FUTURIST\"]");
        assertThat(contested.get("before").toString())
                .isEqualTo("{\"ship\":1,\"skip\":2,\"label\":\"SKIP\",\"mean\":60.3}");
        assertThat(contested.get("after").toString())
                .isEqualTo("{\"ship\":1,\"skip\":0,\"label\":\"SHIP\",\"mean\":90.0}");
        assertThat(praised.at("/after/label").asString()).isEqualTo("PENDING");
        assertThat(view(diff, "verdicts by the seats that count").get("changed").asInt()).isEqualTo(2);
        assertThat(row(diff, "verdicts by the seats that count", "contested").toString()).isEqualTo(
                "{\"key\":{\"tool\":\"contested\"},\"before\":{\"ship\":1,\"skip\":2,\"label\":\"SKIP\"},"
                        + "\"after\":{\"ship\":1,\"skip\":0,\"label\":\"SHIP\"}}");
        assertThat(row(diff, "places on board panel", "praised").get("after").isNull()).isTrue();
        assertThat(row(diff, "places on board panel", "contested").at("/before/place").asInt()).isEqualTo(2);
        assertThat(row(diff, "places on board panel", "contested").at("/after/place").asInt()).isEqualTo(1);
        assertThat(row(diff, "places on board verdict", "contested").at("/after/score").decimalValue())
                .isEqualByComparingTo("0.9");
    }

    @Test
    void the_command_line_leaves_out_the_voters_of_a_file_and_discards_what_it_built() throws Exception {
        var voters = Files.writeString(directory.resolve("suspects.txt"), "ada\n\n  bob  \nnobody\n");
        var printed = whatIf("community-tally", "--without-voters", voters.toString());

        assertThat(printed).contains("events were counted in another way. Of what is live, this would be different:")
                .contains("1 of the voters to leave out cast no vote: nobody\n")
                .containsPattern("votes by tool: 0 added, 0 removed, 1 changed\n +tool +.*\n +unloved +.*2 → 0")
                .doesNotContain("rules adopt", "An adoption");
        assertThat(service.rows().sql("""
                select state
                  from generation
                 where projection = 'community-tally'
                 order by generation desc
                 limit 1""").query(String.class).single()).isEqualTo("CANCELLED");
    }

    @Test
    void the_command_line_says_how_many_verdicts_an_adoption_would_change() throws Exception {
        var rules = Files.writeString(directory.resolve("rules.json"), """
                {"panelVotes": 25, "heatHalfLifeHours": 72, "z": 1.645, "minimumVotes": 1, "seats": ["BUILDER"]}""");

        assertThat(whatIf("--rules", rules.toString())).contains("An adoption of these rules would change 2 verdicts",
                "SKIP → SHIP", "To put these rules in force:\n    ./jurybox rules adopt " + rules);
        assertThat(whatIf("--rules", rules.toString(), "--as-of", Long.toString(before)))
                .contains("As of position " + before, "To put these rules").doesNotContain("An adoption");
    }

    /** In a process of its own, as a user starts it, because it discards what was built when it ends. */
    private String whatIf(String... words) throws Exception {
        var data = DataDirectory.opened(directory.resolve("data"));
        data.settings().remember(new PortPlan(service.port() - 1));
        Files.createDirectories(data.secrets());
        Files.writeString(data.secrets().resolve("operator-token"), Sandbox.secrets().operatorToken());
        var command = Stream.of(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), "whatif", "--data",
                data.root().toString()), List.of(words)).flatMap(List::stream).toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    void what_if_is_never_promoted_and_a_discarded_one_leaves_no_rows() {
        var built = built(rankings, "{\"exclude\":[\"ada\"],\"asOf\":\"" + before + "\"," + AT_LEAST_FIVE + "}");
        var generation = built.get("generation").asInt();
        var refused = rankings.promoteByForce(generation);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("detail").asString())
                .isEqualTo("It is a what-if, which is never live: adopt its rules instead.");
        assertThat(rankings.rows("standing", -generation)).isEqualTo(4);
        assertThat(rankings.rows("excluded_voter", generation)).isEqualTo(1);
        assertThat(rankings.cancel(generation).statusCode()).isEqualTo(204);
        await().untilAsserted(() -> assertThat(List.of(rankings.rows("standing", generation),
                rankings.rows("standing", -generation), rankings.rows("checkpoint", -generation),
                rankings.rows("excluded_voter", generation))).containsOnly(0L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"rules":{"panelVotes":0,"heatHalfLifeHours":72,"z":1.96,"minimumVotes":1}}     | 422 | rules.panelVotes
            {"rules":{"panelVotes":25,"heatHalfLifeHours":1441,"z":1.96,"minimumVotes":1}}  | 422 | heatHalfLifeHours
            {"rules":{"panelVotes":25,"heatHalfLifeHours":72,"z":0,"minimumVotes":1}}       | 422 | rules.z
            {"rules":{"panelVotes":25,"heatHalfLifeHours":72,"z":1.96}}                     | 422 | minimumVotes
            {"rules":{"panelVotes":25.5,"heatHalfLifeHours":72,"z":1.96,"minimumVotes":1}}  | 422 | panelVotes
            {"rules":{"panelVotes":25,"heatHalfLifeHours":72,"z":1.96,"minimumVotes":1,"x":1}} | 400 | 'x'
            {"rules":{"panelVotes":25,"heatHalfLifeHours":72,"z":1.96,"minimumVotes":1,"seats":[]}} | 422 | "field":"rules.seats"
            {"rules":{"panelVotes":25,"heatHalfLifeHours":72,"z":1.96,"minimumVotes":1,"seats":["Cook"]}} | 422 | "field":"rules.seats[0]"
            {"rules":{"panelVotes":25,"heatHalfLifeHours":72,"z":1.96,"minimumVotes":1,"seats":["BUILDER","COOK"]}} | 422 | rules.seats must be seats of the panel, and it has no COOK.
            {"exclude":[" "]}                                                         | 422 | exclude[0]
            {"exclude":["ada"],"asOf":"0"}                                            | 422 | before the first
            {"exclude":["ada"],"asOf":"2999-01-01"}                                   | 422 | in the future
            {"exclude":["ada"],"asOf":"tomorrow"}                                     | 422 | is a position, an
            {}                                                                              | 422 | changes something
            {"exclude":[]}                                                            | 422 | changes something
            {"exclude":                                                               | 400 | malformed-body
            null                                                                            | 400 | malformed-body
            """)
    void other_questions_are_refused(String body, int status, String part) {
        var refused = post(rankings, body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(refused.body()).contains(part);
    }

    @Test
    void projections_that_do_not_depend_on_rules_refuse_them() {
        var refused = post(tally, "{" + AT_LEAST_FIVE + "}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("only to rankings");
    }

    @Test
    void projections_that_count_no_votes_refuse_to_exclude_voters() {
        var refused = post(new Builds(service, "panel-tally"), "{\"exclude\":[\"ada\"]}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("does not matter to panel-tally, which counts no votes.");
    }

    @Test
    void too_many_voters_are_refused() {
        var voters = IntStream.rangeClosed(0, 100_000).mapToObj("\"%d\""::formatted).collect(Collectors.joining(","));

        assertThat(post(tally, "{\"exclude\":[%s]}".formatted(voters)).statusCode()).isEqualTo(422);
    }

    private static JsonNode built(Builds builds, String body) {
        var accepted = post(builds, body);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return builds.built(json(accepted.body()).get("generation").asInt());
    }

    private static HttpResponse<String> post(Builds builds, String body) {
        return service.send("/api/admin/projections/%s/rebuilds".formatted(builds.projection()),
                request -> request.POST(BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + Sandbox.secrets().operatorToken()));
    }

    private static JsonNode diff(Builds builds, JsonNode built) {
        return json(builds.diff(built.get("generation").asInt()).body());
    }

    private static JsonNode view(JsonNode diff, String name) {
        return diff.get("views").valueStream().filter(each -> each.get("name").asString().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(diff));
    }

    private static JsonNode row(JsonNode diff, String view, String tool) {
        return view(diff, view).get("rows").valueStream().filter(row -> row.at("/key/tool").asString().equals(tool))
                .findFirst()
                .orElseThrow(() -> new AssertionError(diff));
    }

    private static JsonNode row(JsonNode board, String tool) {
        return board.get("rows").valueStream().filter(row -> row.get("tool").asString().equals(tool)).findFirst()
                .orElseThrow();
    }

    private static JsonNode board(String query) {
        return json(service.get("/api/leaderboards/community" + query).body());
    }
}
