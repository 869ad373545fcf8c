package dev.jurybox.query;

import dev.jurybox.local.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service, on read models of its own, spoken to over HTTP. */
public final class QueryService implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private QueryService(String database, TestTopic topic) {
        context = SpringApplication.run(QueryServiceApplication.class,
                "--server.port=0",
                "--management.server.port=0",
                "--spring.datasource.url=" + database,
                "--spring.kafka.bootstrap-servers=" + Sandbox.kafka().bootstrapServers(),
                "--jurybox.secrets=" + Sandbox.secrets().directory().resolve("query"),
                "--jurybox.log.url=" + topic.logUrl(),
                "--jurybox.feed.topic=" + topic.name);
    }

    public static QueryService start(String database, TestTopic topic) {
        return new QueryService(database, topic);
    }

    /** The rows of the read models, as the service sees them. */
    public static JdbcClient rows(String database) {
        return JdbcClient.create(new DriverManagerDataSource(
                database, "jurybox_views", Sandbox.secrets().viewsPassword()));
    }

    public static String newDatabase() {
        return Sandbox.newDatabase("views", "jurybox_views_owner");
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) request.headers(headers);
        return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    /** Of an answer that may never end. */
    public int status(String path) {
        var answer = http.sendAsync(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofInputStream()).join();
        try (var _ = answer.body()) {
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> post(String path) {
        return sent("POST", path);
    }

    public HttpResponse<String> delete(String path) {
        return sent("DELETE", path);
    }

    public HttpResponse<String> sent(String method, String path) {
        var request = HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.noBody()).build();
        return http.sendAsync(request, BodyHandlers.ofString()).join();
    }

    /** What the community says of a tool, as its page has it. */
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
