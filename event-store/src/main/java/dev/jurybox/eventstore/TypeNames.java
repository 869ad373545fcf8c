package dev.jurybox.eventstore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.core.QualifiedName;

/** The types of a criterion as sorted texts, and as the text of an array for PostgreSQL. */
record TypeNames(List<String> names, String arrayLiteral) {

    /** An application's criteria have a few different sets of types, which are converted once. */
    private static final int KEPT_MAX = 1_000;
    private static final Map<Set<QualifiedName>, TypeNames> KEPT = new ConcurrentHashMap<>();

    static TypeNames of(Set<QualifiedName> types) {
        var kept = KEPT.get(types);
        if (kept != null) return kept;
        var names = types.stream().map(QualifiedName::toString).sorted().toList();
        var converted = new TypeNames(names, ArrayLiteral.of(names));
        if (KEPT.size() < KEPT_MAX) KEPT.put(Set.copyOf(types), converted);
        return converted;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }
}
