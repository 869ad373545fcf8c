package dev.jurybox.command;

import static dev.jurybox.command.Json.json;

import dev.jurybox.http.openapi.DocumentedProblems;
import dev.jurybox.local.testing.Sandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service with a log and a topic of its own, called over HTTP. */
public final class CommandService implements AutoCloseable {

    /** The body that registers a tool, once a slug is filled in. */
    public static final String TOOL = """
            {"tool":"%s","name":"Espresso","category":"Kitchen","tagline":"Short and strong",
             "description":"Brews under pressure.","entry":"PAID","pricing":"from 90 a piece"}""";

    /** Generous, because other modules are tested at the same time on the same processors. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final DocumentedProblems DOCUMENTED = DocumentedProblems.of("commands");

    static {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    private final String database;
    private final String topic;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private CommandService(String database, String topic, String... settings) {
        this.database = database;
        this.topic = topic;
        this.context = run(
                Stream.concat(Stream.concat(Stream.of(settings), liftedLimits(settings)), Stream.of(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.hikari.minimum-idle=1",
                        "--spring.kafka.bootstrap-servers=" + Sandbox.kafka().bootstrapServers(),
                        "--jurybox.secrets=" + Sandbox.secrets().directory().resolve("command"),
                        "--jurybox.relay.topic=" + topic)).toArray(String[]::new));
    }

    /**
     * Lifts each of these limits that a test does not set: all requests come from one address, and many vote on one
     * tool.
     */
    private static Stream<String> liftedLimits(String... settings) {
        return Stream.of("changes-per-ballot", "votes-per-address-and-tool", "voters-per-address")
                .map("--jurybox.limits.%s.burst="::formatted)
                .filter(limit -> Stream.of(settings).noneMatch(setting -> setting.startsWith(limit)))
                .map(limit -> limit + 1_000_000);
    }

    /**
     * Starts contexts one after the other, because all contexts of a JVM configure the same logging when they start.
     */
    private static synchronized ConfigurableApplicationContext run(String... settings) {
        return SpringApplication.run(CommandServiceApplication.class, settings);
    }

    public static CommandService start(String... settings) {
        var database = Sandbox.newDatabase("log", "jurybox_log_owner");
        return new CommandService(database, database.substring(database.lastIndexOf('/') + 1), settings);
    }

    /** The status of the readiness probe, which a load balancer polls. */
    public int readiness() {
        return answer(HttpRequest.newBuilder(uri("local.management.port", "/actuator/health/readiness"))).statusCode();
    }

    /** What the readiness probe says to an operator. */
    public String readinessReport() {
        return answer(HttpRequest.newBuilder(uri("local.management.port", "/actuator/health/readiness"))).body();
    }

    /** The metrics as Prometheus scrapes them. */
    public String metrics() {
        return answer(HttpRequest.newBuilder(uri("local.management.port", "/actuator/prometheus"))).body();
    }

    /** The name of the database of its log. */
    public String database() {
        return database.substring(database.lastIndexOf('/') + 1);
    }

    /** Starts another instance on the same log and topic. */
    public CommandService another(String... settings) {
        return new CommandService(database, topic, settings);
    }

    public String topic() {
        return topic;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String operator() {
        return Sandbox.secrets().operatorToken();
    }

    public String newVoter() {
        return json(send("POST", "/api/voters", null, "").body()).get("token").asString();
    }

    public HttpResponse<String> send(String method, String path, @Nullable String token, String body) {
        return send(method, path, "application/json", token, body);
    }

    public HttpResponse<String> send(
            String method, String path, String type, @Nullable String token, String body) {
        return answer(request(method, path, token, body).setHeader("Content-Type", type));
    }

    /** Sends a command under an idempotency key of the sender. */
    public HttpResponse<String> sendAs(String key, String method, String path, String token, String body) {
        return answer(request(method, path, token, body).header("Idempotency-Key", key));
    }

    /** Sends the revision that the sender saw as {@code If-Match}, unless it is null. */
    public HttpResponse<String> sendIfMatch(
            @Nullable String seen, String method, String path, String token, String body) {
        var request = request(method, path, token, body);
        return answer(seen == null ? request : request.header("If-Match", seen));
    }

    public HttpResponse<String> sendAs(
            String key, String method, String path, String token, String body, String seen) {
        return answer(request(method, path, token, body).header("Idempotency-Key", key).header("If-Match", seen));
    }

    /** Sends any request, with any headers. */
    public HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> request) {
        return answer(request.apply(HttpRequest.newBuilder(uri("local.server.port", path))));
    }

    private HttpRequest.Builder request(String method, String path, @Nullable String token, String body) {
        var request = HttpRequest.newBuilder(uri("local.server.port", path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        return DOCUMENTED.mustList(http.sendAsync(request.build(), BodyHandlers.ofString()).join());
    }

    public int port() {
        return port("local.server.port");
    }

    /** The port of health and metrics. */
    public int managementPort() {
        return port("local.management.port");
    }

    private URI uri(String port, String path) {
        return URI.create("http://127.0.0.1:" + port(port) + path);
    }

    private int port(String name) {
        return context.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
