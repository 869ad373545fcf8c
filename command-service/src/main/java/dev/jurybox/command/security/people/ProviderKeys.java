package dev.jurybox.command.security.people;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of an identity provider, fetched when first needed, so that it need not be reachable at startup. Refetches
 * are rate limited, however many tokens name unknown keys, and cached keys stay valid for a while during an outage.
 */
record ProviderKeys(String issuer, @Nullable String jwksUri) implements JWKSetSource<SecurityContext> {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int DOCUMENT_BYTES_MAX = 100_000;
    private static final Duration OUTAGE_MAX = Duration.ofHours(4);
    private static final ResourceRetriever WEB = new DefaultResourceRetriever(
            TIMEOUT_MILLIS, TIMEOUT_MILLIS, DOCUMENT_BYTES_MAX);

    static JWKSource<SecurityContext> of(String issuer, @Nullable String jwksUri) {
        return JWKSourceBuilder.create(new ProviderKeys(issuer, jwksUri))
                .retrying(true)
                .outageTolerant(OUTAGE_MAX.toMillis())
                .build();
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            return JWKSet.parse(fetch(jwksUri == null ? discovered() : jwksUri));
        } catch (IOException | ParseException | JacksonException | IllegalArgumentException e) {
            throw new JWKSetUnavailableException("no keys of " + issuer, e);
        }
    }

    private String discovered() throws IOException {
        var about = JsonMapper.shared().readTree(fetch(issuer.replaceAll("/$", "")
                + "/.well-known/openid-configuration"));
        if (issuer.equals(about.path("issuer").asString(""))) return about.path("jwks_uri").asString("");
        throw new IOException("it says it is another issuer");
    }

    private static String fetch(String uri) throws IOException {
        return WEB.retrieveResource(url(uri)).getContent();
    }

    private static URL url(String uri) throws IOException {
        return URI.create(uri).toURL();
    }

    @Override
    public void close() {
        // there is nothing to close
    }
}
