package dev.jurybox.http.openapi;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.http.openapi.DocumentedApi.DocumentedOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds every answer that a test gets against the committed document: an operation lists each problem it answers. */
public final class DocumentedProblems {

    private record Listed(String method, PathPattern path, DocumentedOperation operation) {}

    private final List<Listed> operations;
    private final List<String> general;

    private DocumentedProblems(DocumentedApi api) {
        operations = api.operations()
                .map(each -> new Listed(each.method().toUpperCase(Locale.ROOT),
                        PathPatternParser.defaultInstance.parse(each.path()), each))
                .sorted(comparing(Listed::path)).toList();
        general = slugs(api.document().at("/components/responses/AnyRequest")).toList();
    }

    public static DocumentedProblems of(String service) {
        try {
            return new DocumentedProblems(DocumentedApi.at(Path.of("../docs/openapi/" + service + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> mustList(HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("application/problem+json") && !answer.body().isEmpty()) check(answer);
        return answer;
    }

    private void check(HttpResponse<String> answer) {
        var slug = JsonMapper.shared().readTree(answer.body()).path("type").asString("").replace("/problems/", "");
        var asked = answer.request();
        var path = PathContainer.parsePath(asked.uri().getRawPath());
        operations.stream().filter(each -> each.method().equals(asked.method()) && each.path().matches(path))
                .findFirst().ifPresent(found -> assertThat(Stream.concat(general.stream(),
                        slugs(found.operation().content().path("responses")
                                .path(Integer.toString(answer.statusCode())))))
                        .as("%s %s answered %d %s, which its document does not list", asked.method(), asked.uri(),
                                answer.statusCode(), slug)
                        .contains(slug));
    }

    private static Stream<String> slugs(JsonNode response) {
        return response.at("/content/application~1problem+json/examples").propertyNames().stream();
    }
}
