package dev.jurybox.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** A broker may grant access by the prefix of consumer groups, so an upgrade must keep it. */
class ConsumerGroupTest {

    @Test
    void the_default_prefix_of_consumer_groups_is_unchanged() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));

        assertThat(settings.getObject()).containsEntry("jurybox.feed.group-prefix", "jurybox-");
    }
}
