package dev.jurybox.command.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.Tokens;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Every endpoint that takes a document, with a document it accepts. A new endpoint needs one constant here, and then
 * all tests of bodies apply to it.
 */
enum Write {

    VOTE("PUT", "/api/tools/espresso/vote", 2 * 1_024, """
            {"choice":"SHIP"}"""),
    REGISTER("POST", "/api/tools", 32 * 1_024, CommandService.TOOL.formatted("ristretto")),
    REVISE("PATCH", "/api/tools/espresso", 32 * 1_024, """
            {"name":"Espresso","tagline":"Short"}"""),
    RETIRE("PUT", "/api/tools/doppio/retirement", 32 * 1_024, """
            {"reason":"Nobody makes it any more."}"""),
    SET_VOTING("PUT", "/api/tools/espresso/voting", 32 * 1_024, """
            {"state":"OPEN","reason":"It is ready."}"""),
    REVIEW("PUT", "/api/tools/espresso/reviews/SKEPTIC", 32 * 1_024, """
            {"score":70,"recommendation":"SHIP","text":"It keeps me awake."}"""),
    COMPARE("PUT", "/api/comparisons/espresso-vs-lungo", 32 * 1_024, """
            {"headline":"Short or long?"}"""),
    DRAFT_RULES("POST", "/api/admin/rulesets", 32 * 1_024, """
            {"panelVotes":40,"heatHalfLifeHours":24,"z":1.5,"minimumVotes":5}"""),
    ADOPT_RULES("POST", "/api/admin/rulesets/d7116c358805459e01531b020c84b9ce/adoption", 32 * 1_024, """
            {"reason":"Last week's votes say more."}"""),
    DISREGARD("POST", "/api/admin/events/1/disregard", 32 * 1_024, """
            {"reason":"Its payload was cut off."}""");

    final String method;
    final String path;
    final int bytesMax;
    /** Each field of the document must have a value, except the headline of a comparison. */
    final String document;

    Write(String method, String path, int bytesMax, String document) {
        this.method = method;
        this.path = path;
        this.bytesMax = bytesMax;
        this.document = document;
    }

    /** A token of a caller that may send this request. */
    String token(CommandService service) {
        return switch (this) {
            case VOTE -> service.newVoter();
            case REVIEW -> Tokens.reviewer("SKEPTIC");
            case REGISTER, REVISE, RETIRE, SET_VOTING, COMPARE, DRAFT_RULES -> Tokens.editor();
            case ADOPT_RULES -> Tokens.editorInChief();
            case DISREGARD -> service.operator();
        };
    }

    /** The request with this body and its length as {@code Content-Length}. */
    byte[] with(byte[] body, String token, String... headers) {
        return request(token, body, concat(headers, "Content-Type: application/json",
                "Content-Length: " + body.length));
    }

    byte[] with(String body, String token, String... headers) {
        return with(body.getBytes(UTF_8), token, headers);
    }

    /** The request with these header lines, to which only Host and Authorization are added. */
    byte[] request(@Nullable String token, byte[] body, String... headers) {
        var bytes = new ByteArrayOutputStream();
        var authorization = token == null ? "" : "Authorization: Bearer " + token + "\r\n";
        var head = "%s %s HTTP/1.1\r\nHost: localhost\r\n%s%s\r\n\r\n"
                .formatted(method, path, authorization, String.join("\r\n", headers));
        bytes.writeBytes(head.getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private static String[] concat(String[] headers, String... more) {
        var all = Arrays.copyOf(more, more.length + headers.length);
        System.arraycopy(headers, 0, all, more.length, headers.length);
        return all;
    }
}
