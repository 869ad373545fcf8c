package dev.jurybox.query.myvotes;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import dev.jurybox.http.voter.VoterCredentials;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The current votes of a voter. Each test uses voters and tools of its own. */
class MyVotesTest {

    private static final int BURST = 5;
    private static final int ADDRESS_BURST = 40;

    private static TestTopic topic;
    private static QueryService service;

    private final String tool = "tool-" + UUID.randomUUID();
    private final String other = "tool-" + UUID.randomUUID();
    private String ada;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic,
                "--jurybox.limits.own-votes-per-voter.burst=" + BURST,
                "--jurybox.limits.own-votes-per-voter.per-minute=1",
                "--jurybox.limits.own-votes-per-address.burst=" + ADDRESS_BURST,
                "--jurybox.limits.own-votes-per-address.per-minute=1");
    }

    @BeforeEach
    void comeAsNobodyYet() {
        ada = service.newVoter();
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_voter_sees_their_current_vote_on_each_tool() {
        topic.send(registered(tool), registered(other),
                cast(tool, pseudonym(ada, tool), SHIP), changed(tool, pseudonym(ada, tool), SHIP, SKIP),
                cast(other, pseudonym(ada, other), SHIP));
        awaitTally(tool, "0/1");
        awaitTally(other, "1/0");

        var votes = json(service.get("/api/me/votes", ada).body()).get("votes");
        assertThat(votes.valueStream().map(vote -> vote.get("tool").asString() + " " + vote.get("choice").asString()))
                .containsExactlyInAnyOrder(tool + " SKIP", other + " SHIP").isSorted();
    }

    @Test
    void a_retracted_vote_is_no_longer_listed() {
        topic.send(registered(tool), cast(tool, pseudonym(ada, tool), SHIP), cast(tool, "bob", SKIP),
                new CommunityVoteRetracted(new ToolId(tool), new VoterToken(pseudonym(ada, tool)), SHIP,
                        Instant.EPOCH));
        awaitTally(tool, "0/1");

        assertThat(votesOf(ada)).isZero();
    }

    @Test
    void a_voter_does_not_see_the_votes_of_another() {
        topic.send(registered(tool), cast(tool, pseudonym(ada, tool), SHIP));
        awaitTally(tool, "1/0");

        assertThat(votesOf(service.newVoter())).isZero();
        assertThat(votesOf(ada)).isEqualTo(1);
    }

    @Test
    void a_pseudonym_is_valid_only_for_its_own_tool() {
        topic.send(registered(tool), registered(other), cast(other, pseudonym(ada, tool), SHIP));
        awaitTally(other, "1/0");

        assertThat(votesOf(ada)).isZero();
    }

    @Test
    void the_response_forbids_caching_by_intermediaries() {
        var answer = service.get("/api/me/votes", ada);

        assertThat(answer.headers().allValues("Cache-Control")).singleElement().asString()
                .contains("no-store").contains("private");
        assertThat(answer.headers().firstValue("X-As-Of-Position")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "a.b.c"})
    void a_forged_token_is_rejected_as_unauthenticated(String forged) {
        var answer = service.get("/api/me/votes", forged);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void the_operator_token_is_forbidden_to_list_votes() {
        assertThat(service.get("/api/me/votes", Sandbox.secrets().operatorToken()).statusCode()).isEqualTo(403);
    }

    @Test
    void a_rate_limited_voter_gets_retry_after_and_other_voters_are_unaffected() {
        for (int i = 0; i < BURST; i++)
            assertThat(service.get("/api/me/votes", ada).statusCode()).isEqualTo(200);

        var answer = service.get("/api/me/votes", ada);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/too-many-requests");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
        assertThat(service.get("/api/me/votes", service.newVoter()).statusCode()).isEqualTo(200);
    }

    @Test
    void the_rate_limit_of_an_address_applies_across_voters() throws Exception {
        try (var http = HttpClient.newBuilder().localAddress(InetAddress.getByName("127.0.0.2")).build()) {
            for (int i = 0; i < ADDRESS_BURST; i++)
                assertThat(askFor(service.newVoter(), http)).isEqualTo(200);

            assertThat(askFor(service.newVoter(), http)).isEqualTo(429);
        }
        assertThat(service.get("/api/me/votes", service.newVoter()).statusCode()).isEqualTo(200);
    }

    private static int askFor(String voter, HttpClient http) throws Exception {
        return http.send(HttpRequest.newBuilder(service.address("/api/me/votes"))
                .header("Authorization", "Bearer " + voter).build(), BodyHandlers.discarding()).statusCode();
    }

    private static int votesOf(String token) {
        return json(service.get("/api/me/votes", token).body()).get("votes").size();
    }

    private static String pseudonym(String token, String tool) {
        return service.bean(VoterCredentials.class).verify(token).orElseThrow().pseudonymFor(tool);
    }

    private static void awaitTally(String tool, String tally) {
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo(tally));
    }
}
