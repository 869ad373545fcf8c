package dev.jurybox.http.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares an answer with the documented one: the same fields, types and values, except for values that differ each
 * time.
 */
public final class AnswerShape {

    /** Identities, positions and times, and what is computed from them. */
    private static final Set<String> VARYING = Set.of("commandId", "position", "leaf", "logId", "eventId",
            "previousPosition", "recordedAt", "publishedAt", "token", "asOfPosition", "head", "through", "payload",
            "metadata", "partitions", "causePosition", "begunAt", "finishedAt", "read", "cut", "events",
            "eventsPerSecond", "secondsLeft", "digest", "liveDigest", "diff", "lag", "state", "trouble", "equal",
            "comparedWith",
            "readTo", "missing", "next");

    private final List<String> differences = new ArrayList<>();

    private AnswerShape() {}

    /** Returns where the answer differs from the documented one; empty if it does not. */
    public static List<String> differences(OperationExample documented, OperationExample answered) {
        var shape = new AnswerShape();
        if (documented.status() != answered.status()) {
            shape.differences.add("status %d is not %d: %s".formatted(
                    answered.status(), documented.status(), answered.answer()));
        }
        shape.compare("", parsed(documented.answer()), parsed(answered.answer()));
        return shape.differences;
    }

    /** A text of several lines of JSON is compared as its first line. */
    private static @Nullable JsonNode parsed(@Nullable JsonNode answer) {
        if (answer == null || !answer.isString() || !answer.asString().startsWith("{")) return answer;
        return JsonMapper.shared().readTree(answer.asString().lines().findFirst().orElse("{}"));
    }

    private void compare(String path, @Nullable JsonNode expected, @Nullable JsonNode actual) {
        if (expected == null || actual == null) {
            if (expected != actual) differences.add(path + ": " + actual + " is not " + expected);
        } else if (expected.isObject() && actual.isObject()) {
            var names = new TreeSet<>(expected.propertyNames());
            names.addAll(actual.propertyNames());
            names.forEach(name -> compare(path + "/" + name, expected.get(name), actual.get(name)));
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (var i = 0; i < expected.size(); i++)
                compare(path + "/" + i, expected.get(i), actual.get(i));
        } else if (isVarying(path) || isStream(expected) && isStream(actual)) {
            if (!expected.isNull() && !actual.isNull() && expected.getNodeType() != actual.getNodeType())
                differences.add(path + ": " + actual + " is of another type than " + expected);
        } else if (!expected.equals(actual)) {
            differences.add(path + ": " + actual + " is not " + expected);
        }
    }

    /** What a stream of events begins with depends on what happened since the position that the client knows. */
    private static boolean isStream(JsonNode answer) {
        return answer.isString() && answer.asString().startsWith("retry: ") && answer.asString().contains("\nevent: ");
    }

    private static boolean isVarying(String path) {
        var field = path.replaceFirst("(/[0-9]+)+$", "");
        return VARYING.contains(field.substring(field.lastIndexOf('/') + 1));
    }
}
