package dev.jurybox.local.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.List;

/** Requests for some pages in turn. */
public final class PageLoad implements RequestSource {

    private final List<byte[]> pages;
    private int asked;

    public PageLoad(List<String> paths) {
        this.pages = paths.stream().map(PageLoad::get).toList();
    }

    public static byte[] get(String path) {
        return "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".formatted(path).getBytes(ISO_8859_1);
    }

    @Override
    public void next(ByteBuffer request) {
        request.put(pages.get(asked++ % pages.size()));
    }
}
