package dev.jurybox.http.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes tokens that have the form of a JSON Web Token, but no valid signature. */
record TokenMutator(RandomGenerator random) {

    private static final List<String> HEADERS = List.of("null", "[]", "\"x\"", "1", "{}", "{\"alg\":null}",
            "{\"alg\":\"none\"}", "{\"alg\":\"NONE\"}", "{\"alg\":\"\"}", "{\"alg\":\"ES256\"}", "{\"alg\":\"HS256\"}",
            "{\"alg\":\"ES256\",\"crit\":[null]}", "{\"alg\":\"ES256\",\"crit\":[\"b64\"],\"b64\":false}",
            "{\"alg\":\"ES256\",\"zip\":\"DEF\"}", "{\"alg\":\"ES256\",\"kid\":\"../../etc/passwd\\u0000\"}",
            "{\"alg\":\"ES256\",\"kid\":\"" + "k".repeat(3_000) + "\"}", "{\"alg\":\"ES256\",\"jwk\":null}",
            "{\"alg\":\"ES256\",\"x5c\":[\"\"]}", "{\"alg\":\"ES256\",\"jku\":\"http://127.0.0.1:1/\"}",
            "{\"alg\":\"ES256\",\"typ\":\"\\nFORGED\"}", "{\"alg\":\"dir\",\"enc\":\"A128GCM\"}",
            "[".repeat(3_000), "{\"a\":".repeat(1_000), "{", "\u0000", "");

    private static final List<String> CLAIMS = List.of("{}", "null", "[]", "1", "{\"iss\":null}", "{\"iss\":1}",
            "{\"iss\":\"urn:jurybox:local\"}", "{\"iss\":\"urn:jurybox:local\",\"exp\":1e999}",
            "{\"iss\":\"urn:jurybox:local\",\"aud\":[null]}", "{\"iss\":\"\\nFORGED\\u001b\"}", "{\"sub\":[]}",
            "{\"iss\":\"\\ud800\"}", "[".repeat(2_000), "{\"exp\":-9223372036854775808}", "");

    private static final List<String> SIGNATURES = List.of("", "AA", "A".repeat(86), "*", "\u00e9", ".", "AA.AA.AA");

    String token() {
        return part(any(HEADERS)) + "." + part(any(CLAIMS)) + "." + any(SIGNATURES);
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
