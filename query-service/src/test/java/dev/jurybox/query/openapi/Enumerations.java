package dev.jurybox.query.openapi;

import static java.util.Objects.requireNonNull;

import dev.jurybox.query.comparison.list.ComparisonOrder;
import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.StandardBoards;
import dev.jurybox.query.verdicts.ChangeCause;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Enumerates what the endpoints take and return as text, and bounds the size of a page. */
final class Enumerations {

    private Enumerations() {}

    static void addTo(OpenAPI api) {
        var boards = StandardBoards.all().stream().map(Board::name).toList();
        var orders = Arrays.stream(ComparisonOrder.values()).map(ComparisonOrder::wireName).toList();
        var causes = Arrays.stream(ChangeCause.values()).map(Enum::name).toList();
        parameters(api, "name").forEach(each -> each.setSchema(oneOf(boards)));
        parameters(api, "order").forEach(each -> each.setSchema(oneOf(orders)));
        parameters(api, "cause").forEach(each -> each.setSchema(oneOf(causes)));
        parameters(api, "limit").forEach(each -> each.setSchema(
                new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(100))
                        ._default(20)));
        enumerate(property(api, "LeaderboardPage", "board"), boards);
        enumerate(property(api, "LeaderboardDiff", "board"), boards);
        enumerate(property(api, "RankChange", "board"), boards);
        enumerate(property(api, "ComparisonList", "order"), orders);
    }

    private static Stream<Parameter> parameters(OpenAPI api, String name) {
        return api.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getName().equals(name));
    }

    /** Parameters of one record share a schema, so each gets one of its own. */
    private static Schema<?> oneOf(List<String> values) {
        var schema = new StringSchema();
        values.forEach(schema::addEnumItem);
        return schema;
    }

    private static Schema<Object> property(OpenAPI api, String schema, String name) {
        return anything(requireNonNull(
                requireNonNull(api.getComponents().getSchemas().get(schema)).getProperties().get(name)));
    }

    private static void enumerate(Schema<?> schema, List<String> values) {
        anything(schema).setEnum(List.copyOf(values));
    }

    @SuppressWarnings("unchecked")
    private static Schema<Object> anything(Object schema) {
        return (Schema<Object>) schema;
    }
}
