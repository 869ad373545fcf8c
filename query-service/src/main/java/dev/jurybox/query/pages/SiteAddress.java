package dev.jurybox.query.pages;

import dev.jurybox.http.security.PagesProperties;
import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The public address of the site: the first origin of {@code jurybox.pages.origins}. It is never that of a request: a
 * client chooses the Host header, and what one request renders is cached for others.
 */
@Component
public class SiteAddress {

    private final String origin;

    SiteAddress(PagesProperties pages) {
        this.origin = pages.origins().getFirst();
    }

    /** An address for those that read it elsewhere, such as in a feed. */
    public String absolute(String path) {
        return origin + path;
    }

    /**
     * The address of a page for its own links. It has no host while none but this machine is configured: on a site
     * behind a proxy, search engines would otherwise take this machine's address for that of the site.
     */
    public String canonical(String path) {
        return isPublic() ? absolute(path) : path;
    }

    /** Whether an origin other than this machine's own is configured. */
    public boolean isPublic() {
        return !isLoopback(URI.create(origin).getHost());
    }

    /** @param host null if it has an underscore, which no address of this machine has */
    private static boolean isLoopback(@Nullable String host) {
        if (host == null || host.equals("localhost")) return host != null;
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
