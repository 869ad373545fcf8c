package dev.jurybox.http.openapi;

import dev.jurybox.http.ProblemType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/** Gives each operation its tag, the words of its Javadoc, and the problems it can answer. */
public final class OperationWords implements GlobalOperationCustomizer {

    private final SourceJavadoc javadoc;
    private final Map<String, Tag> tags = new TreeMap<>();
    private final Function<HandlerMethod, Set<ProblemType>> further;

    /** @param further the problems that follow from rules of one service */
    public OperationWords(SourceJavadoc javadoc, Function<HandlerMethod, Set<ProblemType>> further) {
        this.javadoc = javadoc;
        this.further = further;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        var text = javadoc.getMethodJavadocDescription(endpoint.getMethod());
        var summary = javadoc.getFirstSentence(text);
        operation.tags(List.of(tag(endpoint))).summary(summary.replaceFirst("\\.$", ""))
                .description(text.substring(summary.length()).strip());
        if (operation.getParameters() != null)
            operation.getParameters().forEach(parameter -> describe(parameter, endpoint));
        var problems = ImpliedProblems.of(endpoint);
        problems.addAll(further.apply(endpoint));
        ProblemResponses.add(operation, problems);
        return operation;
    }

    /** Operations are grouped by feature, which is a package and has its words. */
    private String tag(HandlerMethod endpoint) {
        var name = endpoint.getBeanType().getPackageName().replaceFirst("\\.list$", "");
        var feature = name.substring(name.lastIndexOf('.') + 1);
        var words = Map.of("admin", "projections", "myvotes", "my votes");
        return tags.computeIfAbsent(words.getOrDefault(feature, feature),
                tag -> new Tag().name(tag).description(javadoc.getPackageJavadoc(name))).getName();
    }

    /** The tags of the operations so far, in the order of their names. */
    public List<Tag> tags() {
        return List.copyOf(tags.values());
    }

    /** A parameter is described at the method, or at the component of the record that collects it. */
    private void describe(Parameter parameter, HandlerMethod endpoint) {
        if (parameter.getDescription() != null && !parameter.getDescription().isEmpty()) return;
        Arrays.stream(endpoint.getMethodParameters()).map(each -> description(parameter.getName(), each, endpoint))
                .filter(text -> !text.isEmpty()).findFirst().ifPresent(parameter::setDescription);
    }

    private String description(String name, MethodParameter declared, HandlerMethod endpoint) {
        var own = Objects.requireNonNullElse(declared.getParameter().getName(), "");
        if (isCalled(name, declared, own)) return javadoc.getParamJavadoc(endpoint.getMethod(), own);
        return declared.getParameterType().isRecord()
                ? javadoc.getRecordClassParamJavadoc(declared.getParameterType()).getOrDefault(name, "")
                : "";
    }

    private static boolean isCalled(String name, MethodParameter declared, String own) {
        var header = declared.getParameterAnnotation(RequestHeader.class);
        return own.equals(name) || header != null && header.name().equals(name);
    }
}
