package dev.jurybox.command.security.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.jurybox.command.sender.Role;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

/** Which tokens are accepted, and which caller and rights they yield. */
class JwtAuthenticatorTest {

    private static final TestIssuer ISSUER = TestIssuer.start();

    private final JwtAuthenticator jwtAuthenticator = people(ISSUER.uri(), null);

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @Test
    void a_token_in_order_says_who_holds_it_and_what_they_may() {
        var person = jwtAuthenticator.callerOf(ISSUER.token(claims -> claims
                .claim("jurybox", List.of("editor", "reviewer:SKEPTIC", "reviewer:BUILDER", "barista"))));

        assertThat(person).isEqualTo(new SignedInPerson(
                ISSUER.uri(), "ada", Set.of(Role.EDITOR, Role.REVIEWER), Set.of("SKEPTIC", "BUILDER")));
    }

    @Test
    void roles_may_stand_in_one_text() {
        var person = jwtAuthenticator
                .callerOf(ISSUER.token(claims -> claims.claim("jurybox", "collector reviewer:SKEPTIC")));

        assertThat(person.roles()).containsExactlyInAnyOrder(Role.COLLECTOR, Role.REVIEWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDITOR", "reviewer", "reviewer:", "reviewer:skeptic", "reviewer:A-B", "voter", ""})
    void what_names_no_role_gives_none(String word) {
        var person = jwtAuthenticator.callerOf(ISSUER.token(claims -> claims.claim("jurybox", List.of(word))));

        assertThat(person.roles()).isEmpty();
        assertThat(person.seats()).isEmpty();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("of another issuer", claims -> claims.issuer("https://elsewhere.example")),
                change("of no issuer", claims -> claims.issuer(null)),
                change("for somebody else", claims -> claims.audience("another")),
                change("for nobody", claims -> claims.audience((String) null)),
                change("without end", claims -> claims.expirationTime(null)),
                change("expired", claims -> claims.expirationTime(inSeconds(-3_600))),
                change("not yet valid", claims -> claims.notBeforeTime(inSeconds(3_600))),
                change("of nobody", claims -> claims.subject(null)),
                change("of a blank", claims -> claims.subject(" ")),
                change("with a number for roles", claims -> claims.claim("jurybox", 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void what_a_token_must_say_is_checked(String what, Consumer<JWTClaimsSet.Builder> change) {
        mustBeRefused(ISSUER.token(change));
    }

    @Test
    void a_token_that_nobody_signed_is_refused() {
        mustBeRefused(new PlainJWT(ISSUER.claims(_ -> {})).serialize());
    }

    @Test
    void a_public_key_is_no_shared_secret() throws JOSEException {
        var confused = new MACSigner(ISSUER.key().toRSAPublicKey().getEncoded());

        mustBeRefused(ISSUER.signed(_ -> {}, JWSAlgorithm.HS256, "first", confused));
    }

    @Test
    void an_algorithm_that_was_not_agreed_is_refused() throws JOSEException {
        mustBeRefused(ISSUER.signed(_ -> {}, JWSAlgorithm.RS512, "first", new RSASSASigner(ISSUER.key())));
    }

    @Test
    void another_key_is_refused_under_the_same_name() throws JOSEException {
        var another = new RSASSASigner(new RSAKeyGenerator(2048).generate());

        mustBeRefused(ISSUER.signed(_ -> {}, JWSAlgorithm.RS256, "first", another));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a.b.c", "e30.e30.", "eyJhbGciOiJSUzI1NiJ9.e30.AA",
        "eyJhbGciOiJSUzI1NiJ9.W10.AA", "a.b.c.d.e", "bnVsbA.e30.AA", "bnVsbA..", "bnVsbA.bnVsbA.", "W10.e30.AA"})
    void what_is_no_token_is_refused(String text) {
        mustBeRefused(text);
    }

    /** Each token names a trusted issuer, so that the issuer's keys are fetched. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"x\"", "{}", "{'alg':null}", "{'alg':'none'}", "{'alg':'NONE'}",
        "{'alg':''}", "{'alg':'HS256'}", "{'alg':'RS256','crit':[null]}",
        "{'alg':'RS256','kid':'first','crit':['b64'],'b64':false}",
        "{'alg':'RS256','kid':'first','b64':false}", "{'alg':'RS256','kid':'first','zip':'DEF'}",
        "{'alg':'RS256','kid':'first','x5c':['']}", "{'alg':'RS256','kid':'first','typ':''}",
        "{'alg':'dir','enc':'A128GCM'}", "{'alg':'ES256','kid':'first'}", "{'alg':'RS256','kid':'first'}"})
    void a_header_that_no_issuer_wrote_is_refused(String header) {
        for (var claims : List.of("{'iss':'%s'}", "{'iss':'%s','exp':1e999}", "{'iss':'%s','aud':[null]}", "null")) {
            mustBeRefused(part(header) + "." + part(claims.formatted(ISSUER.uri())) + ".AA");
        }
    }

    @Test
    void keys_that_nobody_has_are_not_asked_for_each_time() throws JOSEException {
        var signer = new RSASSASigner(new RSAKeyGenerator(2048).generate());
        var before = ISSUER.timesAskedForKeys();
        for (int i = 0; i < 50; i++) {
            var token = ISSUER.signed(_ -> {}, JWSAlgorithm.RS256, "unknown" + i, signer);
            assertThatThrownBy(() -> jwtAuthenticator.callerOf(token)).isInstanceOf(JwtException.class);
        }

        assertThat(ISSUER.timesAskedForKeys()).isLessThan(before + 10);
    }

    @Test
    void an_issuer_that_does_not_answer_is_no_fault_of_the_token() {
        var gone = TestIssuer.start();
        var token = gone.token(_ -> {});
        gone.close();

        assertThatThrownBy(() -> people(gone.uri(), null).callerOf(token))
                .isInstanceOf(JwtException.class).isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void a_provider_that_calls_itself_otherwise_is_not_asked_for_keys() {
        var alias = ISSUER.uri().replace("127.0.0.1", "localhost");

        assertThatThrownBy(() -> people(alias, null).callerOf(ISSUER.token(claims -> claims.issuer(alias))))
                .isInstanceOf(JwtException.class).isNotInstanceOf(BadJwtException.class);
        assertThat(people(alias, ISSUER.uri() + "/keys")
                .callerOf(ISSUER.token(claims -> claims.issuer(alias))).subject()).isEqualTo("ada");
    }

    @Test
    void without_an_issuer_nobody_is_known() {
        assertThatThrownBy(() -> new JwtAuthenticator(properties(null, null, null)).callerOf(ISSUER.token(_ -> {})))
                .isInstanceOf(BadJwtException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}"})
    void keys_that_are_not_public_ones_are_refused_by_name(String keys) {
        assertThatThrownBy(() -> new JwtAuthenticator(properties(null, null, keys)))
                .hasMessageContaining("jurybox.people.keys");
    }

    private void mustBeRefused(String token) {
        assertThatThrownBy(() -> jwtAuthenticator.callerOf(token)).isInstanceOf(BadJwtException.class);
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.replace('\'', '"').getBytes(UTF_8));
    }

    private static JwtAuthenticator people(String issuer, @Nullable String jwksUri) {
        return new JwtAuthenticator(properties(issuer, jwksUri, null));
    }

    private static PeopleProperties properties(
            @Nullable String issuer, @Nullable String jwksUri, @Nullable String keys) {
        return new PeopleProperties(issuer, jwksUri, "jurybox", "jurybox", Set.of(SignatureAlgorithm.RS256), keys);
    }

    private static Arguments change(String what, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    private static Date inSeconds(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
