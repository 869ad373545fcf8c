package dev.jurybox.proving.bench.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a browser with an empty cache loads for a page: its HTML and its assets, compressed. */
record FirstVisit(HttpClient http, URI page) {

    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");

    static FirstVisit to(String page) {
        return new FirstVisit(HttpClient.newHttpClient(), URI.create(page));
    }

    long bytes() throws IOException {
        var compressed = get(page);
        var html = new String(new GZIPInputStream(new java.io.ByteArrayInputStream(compressed)).readAllBytes());
        var bytes = (long) compressed.length;
        for (var asset : ASSET.matcher(html).results().map(match -> match.group(1)).distinct().toList()) {
            bytes += get(page.resolve(asset)).length;
        }
        return bytes;
    }

    private byte[] get(URI address) throws IOException {
        try {
            var request = HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) throw new IOException(address + " answers " + answer.statusCode());
            return answer.body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
