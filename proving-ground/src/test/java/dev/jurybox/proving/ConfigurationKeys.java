package dev.jurybox.proving;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists the environment variables that set the configuration properties of a built service. */
final class ConfigurationKeys {

    private static final String METADATA = "spring-configuration-metadata.json";

    private ConfigurationKeys() {}

    static Set<String> of(String service) {
        var keys = new HashSet<String>();
        var jar = Shell.REPOSITORY.resolve(service + "/target/" + service + "-exec.jar").toFile();
        try (var file = new JarFile(jar)) {
            for (var entry : file.stream().toList()) {
                try (var content = file.getInputStream(entry)) {
                    collect(entry, content, keys);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return keys;
    }

    private static void collect(ZipEntry entry, InputStream content, Set<String> keys) throws IOException {
        if (entry.getName().endsWith(METADATA)) {
            var metadata = JsonMapper.shared().readTree(content.readAllBytes());
            metadata.path("properties").forEach(property -> keys.add(environmentKey(property)));
        } else if (entry.getName().endsWith(".jar")) {
            var inner = new ZipInputStream(content);
            for (var next = inner.getNextEntry(); next != null; next = inner.getNextEntry()) {
                if (next.getName().endsWith(METADATA)) collect(next, inner, keys);
            }
        }
    }

    private static String environmentKey(JsonNode property) {
        return property.get("name").asString().replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
