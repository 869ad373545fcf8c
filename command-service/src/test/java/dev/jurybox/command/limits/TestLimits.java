package dev.jurybox.command.limits;

import dev.jurybox.http.limits.RateLimit;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Rate limits as properties set them. */
final class TestLimits {

    private static final List<String> NAMES = Stream.of(LimitsProperties.class.getRecordComponents())
            .filter(component -> component.getType() == RateLimit.class)
            .map(RecordComponent::getName)
            .map(name -> name.replaceAll("[A-Z]", "-$0").toLowerCase(Locale.ROOT))
            .toList();

    private TestLimits() {}

    /**
     * All limits are too high to matter, except those named. Such a limit is two, or the number that follows its name
     * and {@code =}.
     */
    static LimitsProperties but(String... small) {
        var properties = new MapConfigurationPropertySource();
        NAMES.forEach(name -> put(properties, name, 1_000_000, 1));
        for (var limit : small) {
            var words = limit.split("=");
            put(properties, words[0], words.length == 1 ? 2 : Integer.parseInt(words[1]), 1);
        }
        properties.put("jurybox.limits.keys-max", 10_000);
        return bound(properties);
    }

    static LimitsProperties allOf(int burst, int perMinute, int keysMax) {
        var properties = new MapConfigurationPropertySource();
        NAMES.forEach(name -> put(properties, name, burst, perMinute));
        properties.put("jurybox.limits.keys-max", keysMax);
        return bound(properties);
    }

    private static void put(MapConfigurationPropertySource properties, String name, int burst, int perMinute) {
        properties.put("jurybox.limits." + name + ".burst", burst);
        properties.put("jurybox.limits." + name + ".per-minute", perMinute);
    }

    private static LimitsProperties bound(MapConfigurationPropertySource properties) {
        return new Binder(properties).bind("jurybox.limits", LimitsProperties.class).get();
    }
}
