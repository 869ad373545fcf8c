package dev.jurybox.http.openapi;

import static java.util.stream.Collectors.joining;

import dev.jurybox.http.Problem;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.ProblemWords;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/** Documents problems: each by name below the statuses it is answered with, and all of them as examples. */
final class ProblemResponses {

    private static final String PROBLEM = "Problem";
    private static final String ANY_REQUEST = "AnyRequest";
    private static final List<Integer> PASSING = List.of(429, 503);

    private ProblemResponses() {}

    static void add(Operation operation, Set<ProblemType> problems) {
        var byStatus = new TreeMap<HttpStatus, Set<ProblemType>>();
        problems.forEach(type -> type.statuses().forEach(status -> byStatus
                .computeIfAbsent(status, _ -> EnumSet.noneOf(ProblemType.class)).add(type)));
        byStatus.forEach((status, types) -> operation.getResponses()
                .addApiResponse(Integer.toString(status.value()), response(status, types)));
        operation.getResponses().setDefault(new ApiResponse().$ref("#/components/responses/" + ANY_REQUEST));
    }

    static void addTo(Components components, Collection<ProblemType> ofAnyRequest) {
        components.addSchemas(PROBLEM, problem());
        components.addResponses(ANY_REQUEST, new ApiResponse().content(content(ofAnyRequest)).description(
                "What any request can be answered with, whatever its path.\n\n" + list(ofAnyRequest)));
        Arrays.stream(ProblemType.values()).forEach(type -> components.addExamples(type.slug(), example(type)));
    }

    private static ApiResponse response(HttpStatus status, Set<ProblemType> types) {
        var response = new ApiResponse().description(list(types)).content(content(types));
        if (PASSING.contains(status.value()))
            response.addHeaderObject("Retry-After", header("In how many seconds to send the request again."));
        if (status == HttpStatus.UNAUTHORIZED)
            response.addHeaderObject("WWW-Authenticate", header("The scheme to sign in with, which is Bearer."));
        return response;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static String list(Collection<ProblemType> types) {
        return types.stream().map(type -> "- [`%s`](%s): %s".formatted(type.slug(), type.path(),
                ProblemWords.of(type).meaning())).collect(joining("\n"));
    }

    private static Content content(Collection<ProblemType> types) {
        var media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        types.forEach(type -> media.addExamples(type.slug(),
                new Example().$ref("#/components/examples/" + type.slug())));
        return new Content().addMediaType("application/problem+json", media);
    }

    private static Example example(ProblemType type) {
        var words = ProblemWords.of(type);
        var problem = Problem.of(type, words.meaning());
        return new Example().summary(type.title()).description(words.meaning() + " " + words.remedy())
                .value(Map.of("type", type.path(), "title", type.title(), "status", problem.getStatus(),
                        "detail", words.meaning()));
    }

    private static Schema<?> problem() {
        var type = new StringSchema();
        type.description("The path of the page about this type of problem.");
        Arrays.stream(ProblemType.values()).forEach(each -> type.addEnumItem(each.path()));
        var error = new ObjectSchema()
                .addProperty("field", new StringSchema().description("The field or parameter."))
                .addProperty("message", new StringSchema().description("What it must be."));
        return new ObjectSchema().description("Why a request was refused, or failed, as RFC 9457 defines it.")
                .addProperty("type", type)
                .addProperty("title", new StringSchema().description("The name of the type, the same each time."))
                .addProperty("status", new IntegerSchema().description("The status of the answer."))
                .addProperty("detail", new StringSchema().description("What happened this time."))
                .addProperty("instance", new StringSchema().description("The path of the request."))
                .addProperty("errors", new ArraySchema().items(error).description(
                        "One entry for each field or parameter that is not as it must be."))
                .addProperty("retryAfter", new IntegerSchema().description(
                        "In a batch, in how many seconds to send the line again. Other answers have Retry-After."))
                .required(List.of("type", "title", "status", "detail"));
    }
}
