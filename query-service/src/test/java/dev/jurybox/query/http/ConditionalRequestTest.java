package dev.jurybox.query.http;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.http.Answer;
import dev.jurybox.http.Shorthand;
import dev.jurybox.http.Wire;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code If-None-Match} as RFC 9110 defines it. TAG stands for the text between the quotes of the ETag of the response.
 * The test sends no events, so the ETag stays the same.
 */
class ConditionalRequestTest {

    private static TestTopic topic;
    private static QueryService service;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"TAG\"", "W/\"TAG\"", "\"another\", W/\"TAG\"", "\"a,b\",\"TAG\"",
        "\"another\"¶If-None-Match: \"TAG\"", "*"})
    void a_matching_if_none_match_gets_304_without_a_body(String condition) {
        var whole = send("GET", "\"another\"");

        for (var method : new String[]{"GET", "HEAD"}) {
            var answer = send(method, condition.replace("TAG", tagOf(whole)));

            assertThat(answer.status()).as(method).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers()).containsKeys("etag", "cache-control", "x-as-of-position", "vary")
                    .doesNotContainKeys("content-type", "content-length");
            assertThat(whole.headers()).containsAllEntriesOf(withoutDate(answer.headers()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"another\"", "W/\"another\"", "\"*\"", "TAG", ""})
    void an_if_none_match_that_does_not_match_gets_the_full_response(String condition) {
        var whole = send("GET", "\"another\"");

        var answer = send("GET", condition.replace("TAG", tagOf(whole)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isNotEmpty().isEqualTo(whole.body());
        assertThat(withoutDate(answer.headers())).isEqualTo(withoutDate(whole.headers()));
    }

    private Answer send(String method, String condition) {
        return Wire.exchange(service.port(), Shorthand.expand(
                "%s /api/tools HTTP/1.1¶Host: localhost¶Connection: close¶If-None-Match: %s¶¶"
                        .formatted(method, condition)));
    }

    private static String tagOf(Answer answer) {
        return answer.headers().getOrDefault("etag", "").replace("\"", "");
    }

    private static Map<String, String> withoutDate(Map<String, String> headers) {
        return headers.entrySet().stream().filter(header -> !header.getKey().equals("date"))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
