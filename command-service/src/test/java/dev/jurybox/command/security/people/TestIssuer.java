package dev.jurybox.command.security.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An OpenID provider that serves only its configuration and its keys. */
public final class TestIssuer implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey key;
    private final AtomicInteger fetched = new AtomicInteger();

    private TestIssuer(HttpServer server) throws JOSEException {
        this.server = server;
        this.key = new RSAKeyGenerator(2048).keyID("first").generate();
    }

    public static TestIssuer start() {
        try {
            var issuer = new TestIssuer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            issuer.server.createContext("/.well-known/openid-configuration", issuer::configuration);
            issuer.server.createContext("/keys", issuer::keys);
            issuer.server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    RSAKey key() {
        return key;
    }

    int timesAskedForKeys() {
        return fetched.get();
    }

    /** A token that is valid for the subject ada, except for what is changed. */
    public String token(Consumer<JWTClaimsSet.Builder> changes) {
        try {
            return signed(changes, JWSAlgorithm.RS256, "first", new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String signed(Consumer<JWTClaimsSet.Builder> changes, JWSAlgorithm algorithm, String keyId, JWSSigner signer) {
        try {
            var jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims(changes));
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> changes) {
        var claims = new JWTClaimsSet.Builder().issuer(uri()).audience("jurybox").subject("ada")
                .expirationTime(Date.from(Instant.now().plusSeconds(3_600)));
        changes.accept(claims);
        return claims.build();
    }

    private void configuration(HttpExchange exchange) throws IOException {
        answer(exchange, "{\"issuer\":\"%s\",\"jwks_uri\":\"%1$s/keys\"}".formatted(uri()));
    }

    private void keys(HttpExchange exchange) throws IOException {
        fetched.incrementAndGet();
        answer(exchange, new JWKSet(key).toPublicJWKSet().toString());
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length());
        try (var body = exchange.getResponseBody()) {
            body.write(json.getBytes(UTF_8));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
