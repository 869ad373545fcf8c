package dev.jurybox.command.security;

import static dev.jurybox.command.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.Tokens;
import dev.jurybox.command.security.people.TestIssuer;
import dev.jurybox.http.voter.VoterCredentials;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service whose voters must sign in, and a voter whose token was issued before that was required. */
class VoterAdmissionTest {

    private static final String VOTE = "/api/tools/espresso/vote";
    private static final String SHIP = "{\"choice\":\"SHIP\"}";
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final CommandService SERVICE = CommandService.start(
            "--jurybox.voting.voters=signed-in", "--jurybox.people.issuer-uri=" + ISSUER.uri());
    private static final String ANONYMOUS = SERVICE.bean(VoterCredentials.class).issue();

    @BeforeAll
    static void register() {
        SERVICE.send("POST", "/api/tools", SERVICE.operator(), CommandService.TOOL.formatted("espresso"));
    }

    @AfterAll
    static void close() {
        SERVICE.close();
        ISSUER.close();
    }

    @Test
    void anonymous_voters_cannot_be_created() {
        mustSignIn(SERVICE.send("POST", "/api/voters", null, ""));
        mustSignIn(SERVICE.send("POST", "/api/voters", ISSUER.token(_ -> {}), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void an_anonymous_token_can_no_longer_vote(String method) {
        mustSignIn(SERVICE.send(method, VOTE, ANONYMOUS, SHIP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void an_anonymous_cookie_can_no_longer_vote(String method) {
        mustSignIn(SERVICE.send(VOTE, request -> request.method(method, BodyPublishers.ofString(SHIP))
                .header("Content-Type", "application/json").header("Cookie", "__Host-jurybox-voter=" + ANONYMOUS)));
    }

    @Test
    void a_signed_in_person_has_one_vote_across_sign_ins() {
        var ada = UUID.randomUUID().toString();

        assertThat(SERVICE.send("PUT", VOTE, token(ada), SHIP).statusCode()).isEqualTo(200);
        assertThat(json(SERVICE.send("PUT", VOTE, token(ada), SHIP).body()).get("changed").asBoolean()).isFalse();
        assertThat(SERVICE.send("DELETE", VOTE, token(ada), "").statusCode()).isEqualTo(200);
    }

    @Test
    void an_anonymous_token_can_still_query_command_outcomes() {
        assertThat(SERVICE.send("GET", "/api/commands/k1", ANONYMOUS, "").statusCode()).isEqualTo(200);
    }

    @Test
    void a_collector_can_still_submit_votes() {
        var line = "{\"tool\":\"espresso\",\"voter\":\"7\",\"choice\":\"SHIP\"}\n";

        assertThat(SERVICE.send("POST", "/api/votes", "application/x-ndjson", Tokens.collector("carol"), line)
                .statusCode()).isEqualTo(200);
    }

    private static String token(String subject) {
        return ISSUER.token(claims -> claims.subject(subject));
    }

    private static void mustSignIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/sign-in-to-vote");
        assertThat(json(answer.body()).get("detail").asString()).contains("signed-in");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
