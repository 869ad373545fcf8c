package dev.jurybox.command.security;

import static dev.jurybox.command.Json.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.Tokens;
import dev.jurybox.command.security.people.TestIssuer;
import dev.jurybox.command.sender.Role;
import dev.jurybox.events.ToolId;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.local.token.TokenGrant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The log identifies people by roles and pseudonyms only. */
class PseudonymsTest {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final CommandService SERVICE = CommandService.start(
            "--jurybox.people.issuer-uri=" + ISSUER.uri());
    private static final ToolId ESPRESSO = new ToolId("espresso");
    private static final ToolId RISTRETTO = new ToolId("ristretto");

    @AfterAll
    static void close() {
        SERVICE.close();
        ISSUER.close();
    }

    @Test
    void the_actor_of_an_editor_is_role_and_pseudonym() {
        var ada = actorAfter(editor("ada@mail.example"), "one");
        var bob = actorAfter(editor("bob"), "two");

        assertThat(ada).matches("EDITOR:[A-Za-z0-9_-]{22}").isNotEqualTo(bob)
                .isEqualTo(actorAfter(editor("ada@mail.example"), "three"));
    }

    @Test
    void the_actor_of_an_operator_is_the_role_only() {
        assertThat(actorAfter(SERVICE.operator(), "four")).isEqualTo("OPERATOR");
    }

    @Test
    void a_signed_in_person_without_a_role_is_the_same_voter_every_time() {
        register(SERVICE.operator(), "latte");
        var first = vote(ISSUER.token(claims -> claims.issueTime(new Date(0))));
        var again = vote(ISSUER.token(claims -> claims.claim("jurybox", List.of("barista"))));
        var other = vote(ISSUER.token(claims -> claims.subject("bob")));

        assertThat(first).isTrue();
        assertThat(again).isFalse();
        assertThat(other).isTrue();
        assertThat(lastActor()).isEqualTo("VOTER");
    }

    @Test
    void voter_pseudonyms_differ_by_collector_and_by_tool() {
        var voters = SERVICE.bean(CollectorVoters.class);
        var carol = new RoleCaller(Set.of(Role.COLLECTOR), Set.of(), "carol");
        var dave = new RoleCaller(Set.of(Role.COLLECTOR), Set.of(), "dave");
        var voter = voters.pseudonymOf(carol, "1", ESPRESSO);

        assertThat(voters.pseudonymOf(carol, "1", ESPRESSO)).isEqualTo(voter);
        assertThat(List.of(voters.pseudonymOf(carol, "2", ESPRESSO), voters.pseudonymOf(carol, "1", RISTRETTO),
                voters.pseudonymOf(dave, "1", ESPRESSO))).doesNotContain(voter).doesNotHaveDuplicates();
    }

    @Test
    void ids_that_concatenate_to_the_same_text_have_different_pseudonyms() {
        var voters = SERVICE.bean(CollectorVoters.class);
        var carol = new RoleCaller(Set.of(Role.COLLECTOR), Set.of(), "carol");

        assertThat(voters.pseudonymOf(carol, "1a", new ToolId("b")))
                .isNotEqualTo(voters.pseudonymOf(carol, "1", new ToolId("ab")));
    }

    @Test
    void a_command_outcome_is_visible_only_to_its_own_sender() {
        SERVICE.sendAs("k1", "POST", "/api/tools", editor("ada"), CommandService.TOOL.formatted("mocha"));

        assertThat(outcome(editor("ada"))).isEqualTo("applied");
        assertThat(outcome(editor("bob"))).isEqualTo("undecided");
        assertThat(outcome(SERVICE.operator())).isEqualTo("undecided");
    }

    private static String editor(String name) {
        return Tokens.of(name, new TokenGrant("editor", List.of()));
    }

    private static String outcome(String token) {
        return json(SERVICE.send("GET", "/api/commands/k1", token, "").body()).get("outcome").asString();
    }

    private static boolean vote(String token) {
        var answer = SERVICE.send("PUT", "/api/tools/latte/vote", token, "{\"choice\":\"SHIP\"}");
        return json(answer.body()).get("changed").asBoolean();
    }

    private static String actorAfter(String token, String slug) {
        register(token, slug);
        return lastActor();
    }

    private static void register(String token, String slug) {
        var answer = SERVICE.send("POST", "/api/tools", token, CommandService.TOOL.formatted(slug));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String lastActor() {
        var log = SERVICE.bean(EventLog.class);
        var event = log.after(log.head().position() - 1, 1).getFirst();
        return json(new String(event.metadata(), UTF_8)).get("actor").asString();
    }
}
