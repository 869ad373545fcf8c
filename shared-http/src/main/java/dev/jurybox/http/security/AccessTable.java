package dev.jurybox.http.security;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The access rules of a service. A path without a rule does not exist. */
public final class AccessTable {

    private record ParsedRule(PathPattern path, AccessPolicy who) implements Comparable<ParsedRule> {

        /** The most specific path comes first. */
        @Override
        public int compareTo(ParsedRule other) {
            return path.compareTo(other.path);
        }
    }

    private final List<AccessRule> lines;
    private final Map<HttpMethod, List<ParsedRule>> rules;

    public AccessTable(List<AccessRule> lines) {
        this.lines = List.copyOf(lines);
        lines.forEach(this::mustBeUnique);
        rules = lines.stream().collect(groupingBy(AccessRule::method,
                mapping(AccessTable::parsed, collectingAndThen(toList(), found -> found.stream().sorted().toList()))));
    }

    /** Two mappings of one path may differ in what they read or answer, but not in who may call them. */
    private void mustBeUnique(AccessRule rule) {
        for (var other : lines) {
            if (other.method().equals(rule.method()) && other.path().equals(rule.path())
                    && !other.who().equals(rule.who())) {
                throw new IllegalStateException("two access rules for one path: %s and %s".formatted(rule, other));
            }
        }
    }

    public List<AccessRule> lines() {
        return lines;
    }

    /** Null if there is no such rule. */
    @Nullable
    MatchedRule find(HttpMethod method, PathContainer path) {
        for (var rule : rules.getOrDefault(method, List.of())) {
            var match = rule.path().matchAndExtract(path);
            if (match != null) return new MatchedRule(rule.who(), match.getUriVariables());
        }
        return null;
    }

    /** The methods allowed on a path, sorted; empty if the path does not exist. */
    List<HttpMethod> methodsAt(PathContainer path) {
        return methods().stream().filter(method -> find(method, path) != null).toList();
    }

    List<HttpMethod> methods() {
        return rules.keySet().stream().sorted().toList();
    }

    private static ParsedRule parsed(AccessRule rule) {
        return new ParsedRule(PathPatternParser.defaultInstance.parse(rule.path()), rule.who());
    }
}
