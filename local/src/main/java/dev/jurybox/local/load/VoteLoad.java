package dev.jurybox.local.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Votes that all change something: each voter casts one vote on each tool, and votes on a tool again only when all
 * voters have voted on all tools. Consecutive votes have different voters and different tools.
 */
public final class VoteLoad implements RequestSource {

    private static final byte[][] CHOICES = {
        "\r\n\r\n{\"choice\":\"SHIP\"}".getBytes(ISO_8859_1), "\r\n\r\n{\"choice\":\"SKIP\"}".getBytes(ISO_8859_1)};
    private static final String BEGIN = """
            PUT /api/tools/%s/vote HTTP/1.1\r
            Host: 127.0.0.1\r
            Content-Type: application/json\r
            Content-Length: 17\r
            Authorization: Bearer\s""";

    private final List<byte[]> tools;
    private final List<byte[]> voters;
    private long cast;

    /** There must be more voters than requests in flight, so that no voter changes a vote that is still being cast. */
    public VoteLoad(List<String> tools, List<String> voterTokens) {
        this.tools = tools.stream().map(tool -> BEGIN.formatted(tool).getBytes(ISO_8859_1)).toList();
        this.voters = voterTokens.stream().map(token -> token.getBytes(ISO_8859_1)).toList();
    }

    @Override
    public void next(ByteBuffer request) {
        var voter = (int) (cast % voters.size());
        var round = cast / voters.size();
        var tool = (int) ((voter + round) % tools.size());
        var choice = (int) (round / tools.size() % CHOICES.length);
        request.put(tools.get(tool)).put(voters.get(voter)).put(CHOICES[choice]);
        cast++;
    }

    public static void mustBeChanged(HttpAnswer answer) {
        if (answer.status() != 200 || !answer.body().contains("\"changed\":true")) throw answer.unexpected();
    }
}
