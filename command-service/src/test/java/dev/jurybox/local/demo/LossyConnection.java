package dev.jurybox.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Passes requests on to a service. The answer to the last of them is lost, and no request after it arrives. */
final class LossyConnection implements AutoCloseable {

    private static final List<String> HEADERS = List.of("Authorization", "Content-Type", "If-Match");

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String service;
    private int requestsLeft;

    LossyConnection(String service, int requests) throws IOException {
        this.service = service;
        this.requestsLeft = requests;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (requestsLeft-- <= 0) return;
            var request = HttpRequest.newBuilder(URI.create(service + exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(exchange.getRequestBody()
                            .readAllBytes()));
            HEADERS.stream().filter(exchange.getRequestHeaders()::containsKey)
                    .forEach(name -> request.header(name, exchange.getRequestHeaders().getFirst(name)));
            var answer = http.sendAsync(request.build(), BodyHandlers.ofByteArray()).join();
            if (requestsLeft == 0) return;
            exchange.sendResponseHeaders(answer.statusCode(), 0);
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
