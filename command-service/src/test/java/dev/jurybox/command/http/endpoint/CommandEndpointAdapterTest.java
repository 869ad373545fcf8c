package dev.jurybox.command.http.endpoint;

import static dev.jurybox.command.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.command.Tokens;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

@ExtendWith(SharedCommandService.class)
class CommandEndpointAdapterTest {

    private final CommandService service;
    private final String tool = "tool-" + UUID.randomUUID();

    CommandEndpointAdapterTest(CommandService service) {
        this.service = service;
    }

    @BeforeEach
    void register() {
        service.send("POST", "/api/tools", service.operator(), CommandService.TOOL.formatted(tool));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,               application/json",
        "application/json,               */*",
        "application/json,               application/json;v=1",
        "application/json,               'text/html, */*;q=0.1'",
        "application/json;charset=utf-8, application/json",
        "application/json;v=1,           application/*"
    })
    void a_receipt_is_json_of_a_known_length_however_a_request_names_json(String contentType, String accept) {
        var answer = service.send("/api/tools/" + tool + "/vote", request -> request
                .header("Authorization", "Bearer " + service.newVoter())
                .header("Content-Type", contentType).header("Accept", accept)
                .PUT(BodyPublishers.ofString("{\"choice\":\"SHIP\"}")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Content-Length")).isPresent();
        assertThat(json(answer.body()).propertyNames())
                .containsExactly("commandId", "position", "partition", "changed", "leaf");
    }

    @Test
    void a_query_parameter_is_not_taken_from_a_header() {
        assertThat(withdraw("", "Reason", "A mistake.").statusCode()).isEqualTo(422);
        assertThat(withdraw("?reason=A%20mistake.").statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> withdraw(String query, String... headers) {
        return service.send("/api/tools/" + tool + "/reviews/SKEPTIC" + query, request -> {
            if (headers.length > 0) request.headers(headers);
            return request.header("Authorization", "Bearer " + Tokens.reviewer("SKEPTIC")).DELETE();
        });
    }

    /** The service does not start with such an endpoint, so none is ignored when it is called. */
    @ParameterizedTest
    @MethodSource
    void an_argument_of_another_kind_is_refused(Method endpoint) {
        var parameter = new MethodParameter(endpoint, 0);

        assertThatThrownBy(() -> service.bean(EndpointArguments.class).argument(parameter))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining(endpoint.getName());
    }

    static Stream<Method> an_argument_of_another_kind_is_refused() {
        return Arrays.stream(OtherKinds.class.getDeclaredMethods());
    }

    record Count(int count) {}

    interface OtherKinds {

        void withoutAnnotation(String text);

        void numberInPath(@PathVariable int number);

        void otherNameInPath(@PathVariable("other") String text);

        void constraintOnPath(@PathVariable @Size(max = 5) String text);

        void requiredHeader(@RequestHeader("If-Match") String text);

        void headerWithoutName(@RequestHeader(required = false) String text);

        void bodyThatMayBeMissing(@RequestBody(required = false) String text);

        void numberInQuery(@ModelAttribute Count count);
    }
}
