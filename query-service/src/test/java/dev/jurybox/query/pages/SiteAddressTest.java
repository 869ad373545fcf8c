package dev.jurybox.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.http.security.PagesProperties;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTest {

    @Test
    void a_public_site_names_its_host_in_canonical_addresses() {
        var site = site("https://jury.example");

        assertThat(site.canonical("/tools")).isEqualTo("https://jury.example/tools");
        assertThat(site.isPublic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8081", "http://localhost:8081", "http://[::1]:9000", "http://127.7.7.7"})
    void a_site_without_a_public_origin_has_canonical_addresses_without_a_host(String origin) {
        var site = site(origin);

        assertThat(site.canonical("/tools")).isEqualTo("/tools");
        assertThat(site.absolute("/tools")).isEqualTo(origin + "/tools");
        assertThat(site.isPublic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.7:8081", "https://local_host.example", "http://[2001:db8::1]"})
    void any_other_origin_is_public(String origin) {
        assertThat(site(origin).isPublic()).isTrue();
    }

    private static SiteAddress site(String origin) {
        return new SiteAddress(new PagesProperties(List.of(origin, "http://localhost:8081")));
    }
}
