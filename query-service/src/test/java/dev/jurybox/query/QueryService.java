package dev.jurybox.query;

import dev.jurybox.http.openapi.DocumentedProblems;
import dev.jurybox.http.voter.VoterCredentials;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.progress.AsOfPosition;
import dev.jurybox.query.projection.ProjectionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole query service on a given database, called over HTTP. */
public final class QueryService implements AutoCloseable {

    /** Long, because other modules are tested at the same time on the same processors. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final DocumentedProblems DOCUMENTED = DocumentedProblems.of("queries");

    static {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private QueryService(String database, TestTopic topic, Class<?>[] further, String... settings) {
        context = run(further,
                Stream.concat(Stream.of(settings), Stream.of(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.hikari.minimum-idle=1",
                        "--spring.kafka.bootstrap-servers=" + Sandbox.kafka().bootstrapServers(),
                        "--jurybox.secrets=" + Sandbox.secrets().directory().resolve("query"),
                        "--jurybox.log.url=" + topic.logUrl(),
                        "--jurybox.feed.topic=" + topic.name,
                        "--jurybox.feed.group-prefix=" + topic.groupPrefix())).toArray(String[]::new));
    }

    /** Contexts start one after the other, because all contexts of a JVM configure the same logging when they start. */
    private static synchronized ConfigurableApplicationContext run(Class<?>[] further, String... settings) {
        var classes = Stream.concat(Stream.of(QueryServiceApplication.class), Stream.of(further));
        return new SpringApplication(classes.toArray(Class<?>[]::new)).run(settings);
    }

    public static QueryService start(String database, TestTopic topic, String... settings) {
        return startWith(database, topic, new Class<?>[0], settings);
    }

    /** Starts the service with further components. */
    public static QueryService startWith(String database, TestTopic topic, Class<?>[] further, String... settings) {
        return new QueryService(database, topic, further, settings);
    }

    /** A client of the read models that uses the connections of the service. */
    public JdbcClient rows() {
        return bean(JdbcClient.class);
    }

    /**
     * A client of the read models that opens a new connection for each statement, so it works while no service runs.
     */
    public static JdbcClient rows(String database) {
        return JdbcClient.create(new DriverManagerDataSource(
                database, "jurybox_views", Sandbox.secrets().viewsPassword()));
    }

    /** The position up to which all projections have applied all events. */
    public long asOf() {
        return bean(AsOfPosition.class).position(bean(ProjectionRegistry.class).names());
    }

    public static String newDatabase() {
        return Sandbox.newDatabase("views", "jurybox_views_owner");
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(path, request -> headers.length == 0 ? request : request.headers(headers));
    }

    public int status(String path) {
        return status("GET", path, null);
    }

    /** Returns the status without reading the body, because the response may never end. */
    public int status(String method, String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.noBody());
        if (token != null) request.header("Authorization", "Bearer " + token);
        var answer = http.sendAsync(request.build(), BodyHandlers.ofInputStream()).join();
        try (var _ = answer.body()) {
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request with the token of the operator. */
    public HttpResponse<String> administer(String method, String path) {
        return send(method, path, Sandbox.secrets().operatorToken());
    }

    public HttpResponse<String> get(String path, @Nullable String token) {
        return send("GET", path, token);
    }

    public HttpResponse<String> send(String method, String path, @Nullable String token) {
        return send(path, request -> {
            request.method(method, BodyPublishers.noBody());
            return token == null ? request : request.header("Authorization", "Bearer " + token);
        });
    }

    /** Sends a request with any method and any headers. */
    public HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> request) {
        var asked = request.apply(HttpRequest.newBuilder(address(path))).build();
        return DOCUMENTED.mustList(http.sendAsync(asked, BodyHandlers.ofString()).join());
    }

    /** A voter token like those that the command service issues. */
    public String newVoter() {
        return bean(VoterCredentials.class).issue();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What the management port answers about the health of all, or of a part such as {@code /readiness}. */
    public HttpResponse<String> health(String part) {
        var probe = URI.create("http://127.0.0.1:%d/actuator/health%s".formatted(managementPort(), part));
        return http.sendAsync(HttpRequest.newBuilder(probe).build(), BodyHandlers.ofString()).join();
    }

    public int port() {
        return port("local.server.port");
    }

    /** The port of health and metrics. */
    public int managementPort() {
        return port("local.management.port");
    }

    private int port(String name) {
        return context.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    /** The community tally of a tool as its page shows it, such as {@code 2/1} for two ship votes and one skip vote. */
    public String tally(String tool) {
        var community = json(get("/api/tools/" + tool).body()).path("community");
        return community.path("ship").asLong() + "/" + community.path("skip").asLong();
    }

    public static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Override
    public void close() {
        context.close();
    }
}
