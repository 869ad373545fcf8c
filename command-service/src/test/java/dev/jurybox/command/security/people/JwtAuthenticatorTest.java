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
    void a_valid_token_yields_subject_roles_and_seats() {
        var person = jwtAuthenticator.callerOf(ISSUER.token(claims -> claims
                .claim("jurybox", List.of("editor", "reviewer:SKEPTIC", "reviewer:BUILDER", "barista"))));

        assertThat(person).isEqualTo(new SignedInPerson(
                ISSUER.uri(), "ada", Set.of(Role.EDITOR, Role.REVIEWER), Set.of("SKEPTIC", "BUILDER")));
    }

    @Test
    void roles_may_be_one_space_separated_string() {
        var person = jwtAuthenticator
                .callerOf(ISSUER.token(claims -> claims.claim("jurybox", "collector reviewer:SKEPTIC")));

        assertThat(person.roles()).containsExactlyInAnyOrder(Role.COLLECTOR, Role.REVIEWER);
    }

    @Test
    void a_role_of_several_words_is_written_with_hyphens() {
        var person = jwtAuthenticator.callerOf(ISSUER.token(claims -> claims.claim("jurybox", "editor-in-chief")));

        assertThat(person.roles()).containsExactly(Role.EDITOR_IN_CHIEF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDITOR", "editor_in_chief", "reviewer", "reviewer:", "reviewer:skeptic", "reviewer:A-B",
        "voter", ""})
    void unknown_role_names_grant_no_role(String word) {
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
    void a_token_with_a_missing_or_wrong_claim_is_rejected(String what, Consumer<JWTClaimsSet.Builder> change) {
        mustBeRefused(ISSUER.token(change));
    }

    @Test
    void an_unsigned_token_is_rejected() {
        mustBeRefused(new PlainJWT(ISSUER.claims(_ -> {})).serialize());
    }

    @Test
    void a_token_signed_with_the_public_key_as_hmac_secret_is_rejected() throws JOSEException {
        var confused = new MACSigner(ISSUER.key().toRSAPublicKey().getEncoded());

        mustBeRefused(ISSUER.signed(_ -> {}, JWSAlgorithm.HS256, "first", confused));
    }

    @Test
    void a_token_signed_with_an_unconfigured_algorithm_is_rejected() throws JOSEException {
        mustBeRefused(ISSUER.signed(_ -> {}, JWSAlgorithm.RS512, "first", new RSASSASigner(ISSUER.key())));
    }

    @Test
    void a_token_signed_by_another_key_with_the_same_key_id_is_rejected() throws JOSEException {
        var another = new RSASSASigner(new RSAKeyGenerator(2048).generate());

        mustBeRefused(ISSUER.signed(_ -> {}, JWSAlgorithm.RS256, "first", another));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a.b.c", "e30.e30.", "eyJhbGciOiJSUzI1NiJ9.e30.AA",
        "eyJhbGciOiJSUzI1NiJ9.W10.AA", "a.b.c.d.e", "bnVsbA.e30.AA", "bnVsbA..", "bnVsbA.bnVsbA.", "W10.e30.AA"})
    void a_malformed_token_is_rejected(String text) {
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
    void a_token_with_an_invalid_header_is_rejected(String header) {
        for (var claims : List.of("{'iss':'%s'}", "{'iss':'%s','exp':1e999}", "{'iss':'%s','aud':[null]}", "null")) {
            mustBeRefused(part(header) + "." + part(claims.formatted(ISSUER.uri())) + ".AA");
        }
    }

    @Test
    void unknown_key_ids_do_not_refetch_the_key_set_each_time() throws JOSEException {
        var signer = new RSASSASigner(new RSAKeyGenerator(2048).generate());
        var before = ISSUER.timesAskedForKeys();
        for (int i = 0; i < 50; i++) {
            var token = ISSUER.signed(_ -> {}, JWSAlgorithm.RS256, "unknown" + i, signer);
            assertThatThrownBy(() -> jwtAuthenticator.callerOf(token)).isInstanceOf(JwtException.class);
        }

        assertThat(ISSUER.timesAskedForKeys()).isLessThan(before + 10);
    }

    @Test
    void an_unreachable_issuer_is_not_reported_as_a_bad_token() {
        var gone = TestIssuer.start();
        var token = gone.token(_ -> {});
        gone.close();

        assertThatThrownBy(() -> people(gone.uri(), null).callerOf(token))
                .isInstanceOf(JwtException.class).isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void key_discovery_fails_if_the_provider_declares_another_issuer() {
        var alias = ISSUER.uri().replace("127.0.0.1", "localhost");

        assertThatThrownBy(() -> people(alias, null).callerOf(ISSUER.token(claims -> claims.issuer(alias))))
                .isInstanceOf(JwtException.class).isNotInstanceOf(BadJwtException.class);
        assertThat(people(alias, ISSUER.uri() + "/keys")
                .callerOf(ISSUER.token(claims -> claims.issuer(alias))).subject()).isEqualTo("ada");
    }

    @Test
    void without_an_issuer_every_token_is_rejected() {
        assertThatThrownBy(() -> new JwtAuthenticator(properties(null, null, null)).callerOf(ISSUER.token(_ -> {})))
                .isInstanceOf(BadJwtException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}"})
    void an_invalid_public_key_set_is_rejected_with_its_property_name(String keys) {
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
