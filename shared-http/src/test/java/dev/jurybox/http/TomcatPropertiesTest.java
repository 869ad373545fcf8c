package dev.jurybox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.http.proxies.AddressRange;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TomcatPropertiesTest {

    @Test
    void proxies_are_addresses_and_ranges() {
        assertThat(bound("jurybox.http.proxies", "10.0.0.7,192.168.0.0/16").proxies())
                .containsExactly(AddressRange.of("10.0.0.7"), AddressRange.of("192.168.0.0/16"));
    }

    /** docker-compose.yml sets an empty value where the operator named none. */
    @ParameterizedTest
    @ValueSource(strings = {"jurybox.http.proxies", "jurybox.http.hosts", "jurybox.unrelated"})
    void an_empty_property_names_no_proxy_or_host(String name) {
        var properties = bound(name, "");

        assertThat(properties.proxies()).isEmpty();
        assertThat(properties.hosts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "proxy.example.org", "10.0.0.7,,"})
    void an_invalid_proxy_address_is_rejected(String proxies) {
        assertThatThrownBy(() -> bound("jurybox.http.proxies", proxies)).isInstanceOf(BindException.class);
    }

    private static TomcatProperties bound(String name, String value) {
        return new Binder(new MapConfigurationPropertySource(Map.of(name, value)))
                .bindOrCreate("jurybox.http", TomcatProperties.class);
    }
}
