package dev.jurybox.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Brokers keep offsets under the names of consumer groups, so an upgrade must find the same names. */
class ConsumerGroupTest {

    @Test
    void the_names_of_groups_begin_as_they_always_did_unless_a_prefix_is_set() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));

        assertThat(settings.getObject()).containsEntry("jurybox.feed.group-prefix", "jurybox-");
    }
}
