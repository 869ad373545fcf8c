package dev.jurybox.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.http.Answer;
import dev.jurybox.http.Wire;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;

/**
 * Sends a service damaged copies of valid requests, and checks every response and the log. Each request depends only on
 * the seed and its number, so -Dfuzz.seed repeats a run.
 */
public record FuzzRun(int port, List<byte[]> good) {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);
    private static final long SEED = Long.getLong("fuzz.seed", new Random().nextLong());
    private static final int LOG_LINES_MAX = 60;
    private static final String REQUEST_THREAD = "[tomcat-handler-";
    /** The statuses for a transfer coding or a version of HTTP that the container does not know. */
    private static final Set<Integer> UNSUPPORTED = Set.of(501, 505);

    public void mustNotFail() {
        System.out.printf("%d fuzzed requests: repeat with -Dfuzz.seed=%d%n", REQUESTS, SEED);
        try (var log = CapturedLog.begin()) {
            IntStream.range(0, REQUESTS).parallel().forEach(this::mustBeAnswered);
            mustBeHarmless(log);
        }
    }

    private void mustBeAnswered(int number) {
        var random = new Random(SEED + number);
        var request = new RequestMutator(random).mutated(good.get(random.nextInt(good.size())));
        try (var wire = new Wire(port)) {
            wire.send(request).halfClosed(); // the server sees the end and does not wait for the rest
            mustBeProper(request, answer(request, wire));
        }
    }

    private static Answer answer(byte[] request, Wire wire) {
        try {
            return new String(request, ISO_8859_1).startsWith("HEAD ") ? wire.head() : wire.answer();
        } catch (UncheckedIOException e) {
            throw new AssertionError(shown(request, "nothing"), e);
        }
    }

    private static void mustBeProper(byte[] request, Answer answer) {
        var shown = shown(request, answer);
        if (answer.status() == 503) assertThat(answer.headers()).as(shown).containsKey("retry-after");
        else
            assertThat(answer.status()).as(shown).matches(status -> status < 500 || UNSUPPORTED.contains(status));
        if (isPage(answer)) {
            mustBePage(answer, shown);
            return;
        }
        assertThat(answer.body().toLowerCase(Locale.ROOT)).as(shown).doesNotContain("<html", "<!doctype", "exception");
        if (answer.status() < 400) return;
        assertThat(answer.headers().get("content-type")).as(shown).startsWith("application/problem+json");
        if (answer.body().isEmpty()) return;
        assertThat(status(answer)).as(shown).isEqualTo(answer.status());
    }

    /** An answer to HEAD has no body. */
    private static boolean isPage(Answer answer) {
        return answer.body().startsWith("<!doctype html>") || answer.body().isEmpty()
                && String.valueOf(answer.headers().get("content-type")).startsWith("text/html");
    }

    /** A page of the service, with its policy, and not an error page of the container. HTTP/0.9 has no headers. */
    private static void mustBePage(Answer answer, String shown) {
        if (!answer.body().isEmpty())
            assertThat(answer.body()).as(shown).contains(" · Jurybox</title>").doesNotContain("xception", "Tomcat");
        if (answer.headers().isEmpty()) return;
        assertThat(answer.headers().get("content-type")).as(shown).startsWith("text/html");
        assertThat(answer.headers().get("content-security-policy")).as(shown)
                .containsPattern("style-src '(self|sha256-[^']+)'");
    }

    private static int status(Answer answer) {
        try {
            return answer.json().path("status").asInt();
        } catch (JacksonException e) {
            throw new AssertionError("The body of a problem is not JSON: " + answer, e);
        }
    }

    private static void mustBeHarmless(CapturedLog log) {
        assertThat(log.lines()).as("a forged line").noneMatch(line -> line.startsWith(RequestMutator.FORGED));
        assertThat(log.text().codePoints().filter(Character::isISOControl).distinct())
                .isSubsetOf((int) '\n', (int) '\t'); // stack traces are indented
        assertThat(log.lines()).as("what requests wrote")
                .filteredOn(line -> line.contains(REQUEST_THREAD))
                .hasSizeLessThan(LOG_LINES_MAX);
    }

    private static String shown(byte[] request, Object answer) {
        return "repeat with -Dfuzz.seed=%d%n%s%n%s".formatted(SEED, new String(request, ISO_8859_1), answer);
    }
}
