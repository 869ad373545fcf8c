package dev.jurybox.proving.bench.read;

import dev.jurybox.proving.bench.stack.HttpStack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * The query service's own meters. A request for them costs it as much as thousands of events, so request them seldom.
 */
record QueryServiceMeters(HttpClient http, URI prometheus) {

    static QueryServiceMeters of(HttpStack stack) {
        return new QueryServiceMeters(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(stack.queryManagement())));
    }

    /** The sum of all lines that begin like this. */
    double sum(String beginning) throws IOException {
        try {
            return http.send(HttpRequest.newBuilder(prometheus).build(), BodyHandlers.ofString()).body().lines()
                    .filter(line -> line.startsWith(beginning))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
