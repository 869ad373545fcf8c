package dev.jurybox.http.security;

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

/** Everything a service can be asked, and who may ask it. What it does not name is not there. */
public final class AccessTable {

    private record Rule(PathPattern path, AccessPolicy who) {}

    /** The line for a request, with what its path names. */
    record Found(AccessPolicy who, Map<String, String> path) {}

    private final Map<HttpMethod, List<Rule>> rules;

    public AccessTable(List<AccessRule> lines) {
        rules = lines.stream().collect(groupingBy(AccessRule::method, mapping(AccessTable::rule, toList())));
    }

    /** Null if no line names that. */
    @Nullable
    Found find(HttpMethod method, PathContainer path) {
        for (var rule : rules.getOrDefault(method, List.of())) {
            var match = rule.path().matchAndExtract(path);
            if (match != null) return new Found(rule.who(), match.getUriVariables());
        }
        return null;
    }

    /** By which a path can be asked, in their order; none if it is nowhere. */
    List<HttpMethod> methodsAt(PathContainer path) {
        return methods().stream().filter(method -> find(method, path) != null).toList();
    }

    List<HttpMethod> methods() {
        return rules.keySet().stream().sorted().toList();
    }

    public boolean names(HttpMethod method, String path) {
        return find(method, PathContainer.parsePath(path)) != null;
    }

    private static Rule rule(AccessRule rule) {
        return new Rule(PathPatternParser.defaultInstance.parse(rule.path()), rule.who());
    }
}
