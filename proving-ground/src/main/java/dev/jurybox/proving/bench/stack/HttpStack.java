package dev.jurybox.proving.bench.stack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jurybox.local.data.StackPart;
import dev.jurybox.local.kafka.BrokerAccess;
import dev.jurybox.local.launcher.TemporaryStack;
import dev.jurybox.local.secrets.Secrets;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.proving.bench.raw.RawTable;
import dev.jurybox.proving.client.HttpAnswer;
import dev.jurybox.proving.client.HttpConnections;
import dev.jurybox.proving.client.RequestSource;
import dev.jurybox.proving.client.SendSchedule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The whole stack, as up starts it, with tools to vote on and voters. */
public record HttpStack(TemporaryStack stack, InetSocketAddress commands, InetSocketAddress queries) {

    public static final int TOOLS = 100;

    private static final String LOG_OWNER = "jurybox_log_owner";

    /** Raises only the limits that would otherwise refuse load, because all clients share one address. */
    private static final List<String> COMMAND_SETTINGS = Stream
            .of("votes-per-voter", "votes-per-address", "voters-per-address", "votes-per-tool", "questions-per-address",
                    "votes-per-address-and-tool", "changes-per-ballot", "lines-per-collector")
            .flatMap(limit -> Stream.of("burst", "per-minute").map(word -> limit + "." + word))
            .map("--jurybox.limits.%s=1000000000"::formatted)
            .toList();

    public static HttpStack start(Path repository) {
        var stack = Sandbox.startStack(repository, COMMAND_SETTINGS);
        return new HttpStack(stack, at(stack.ports().command()), at(stack.ports().query()));
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Creates the table on the server that holds the log. */
    public RawTable newRawTable() {
        var url = StackPart.POSTGRES.url(stack.ports()) + "/jurybox_log";
        return RawTable.in(url, LOG_OWNER, stack.secrets().logOwnerPassword());
    }

    public LogReader logReader() {
        return new LogReader(StackPart.POSTGRES.url(stack.ports()) + "/jurybox_log", LOG_OWNER,
                stack.secrets().logOwnerPassword());
    }

    /** The settings of a client that may read the topic. */
    public Map<String, Object> topicAccess() {
        return stack.secrets().brokerAccess(BrokerAccess.TOPIC).asQuery(StackPart.KAFKA.url(stack.ports()));
    }

    public ProcessHandle process(StackPart part) {
        return stack.process(part);
    }

    public int queryManagement() {
        return stack.ports().queryManagement();
    }

    public static String tool(int number) {
        return "tool-" + number;
    }

    public Secrets secrets() {
        return stack.secrets();
    }

    HttpConnections clients(int count) throws IOException {
        return new HttpConnections(commands, count);
    }

    public HttpConnections queryClients(int count) throws IOException {
        return new HttpConnections(queries, count);
    }

    /** Publishes comparisons between neighbouring tools and returns their ids. */
    public List<String> newComparisons(int count) throws IOException {
        var ids = IntStream.range(0, count).mapToObj(left -> tool(left) + "-vs-" + tool(left + 1)).toList();
        var left = ids.iterator();
        created(count, request -> request.put(
                write("PUT", "/api/comparisons/" + left.next(), stack.secrets().operatorToken(), "{}")));
        return ids;
    }

    /** Registers the tools and returns their slugs. */
    public List<String> newTools() throws IOException {
        return newTools(IntStream.range(0, TOOLS).mapToObj(HttpStack::tool).toList());
    }

    List<String> newTools(List<String> slugs) throws IOException {
        var bodies = slugs.stream().map(HttpStack::described).iterator();
        created(slugs.size(),
                request -> request.put(write("POST", "/api/tools", stack.secrets().operatorToken(), bodies.next())));
        return slugs;
    }

    /** Creates voters and returns their tokens. */
    public List<String> newVoters(int count) throws IOException {
        var request = write("POST", "/api/voters", "", "");
        return created(count, bytes -> bytes.put(request)).stream()
                .map(voter -> JsonMapper.shared().readTree(voter).get("token").asString())
                .toList();
    }

    private List<String> created(int count, RequestSource requests) throws IOException {
        var bodies = new ArrayList<String>();
        try (var connections = clients(16)) {
            connections.send(requests, SendSchedule.requests(count), answer -> bodies.add(bodyOfCreated(answer)));
        }
        return bodies;
    }

    private static String bodyOfCreated(HttpAnswer answer) {
        if (answer.status() / 100 != 2) throw answer.unexpected();
        return answer.body();
    }

    private static byte[] write(String method, String path, String token, String body) {
        return """
                %s %s HTTP/1.1\r
                Host: 127.0.0.1\r
                Content-Type: application/json\r
                Content-Length: %d\r
                %s\r
                %s""".formatted(method, path, body.length(),
                token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n",
                body).getBytes(ISO_8859_1);
    }

    private static String described(String slug) {
        return """
                {"tool":"%s","name":"A tool","category":"Benchmarks","tagline":"Is voted on",\
                "description":"Has a description.","entry":"FREE","pricing":"Free."}""".formatted(slug);
    }
}
