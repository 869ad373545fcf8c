package dev.jurybox.http.startup;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The keys and hashes without which a service protects nothing. */
public record NeededSecrets(List<String> names) {

    public void mustBeSet(Environment environment) {
        var missing = names.stream().filter(name -> !StringUtils.hasText(environment.getProperty(name))).toList();
        if (missing.isEmpty()) return;
        throw new InsecureConfigurationException("""
                Not set: %s. Name a directory that holds a file for each as jurybox.secrets (it is %s); \
                ./jurybox up and local/docker/make-secrets.sh make one."""
                .formatted(String.join(", ", missing), environment.getProperty("jurybox.secrets")));
    }
}
