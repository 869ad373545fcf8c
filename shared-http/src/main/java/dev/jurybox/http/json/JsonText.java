package dev.jurybox.http.json;

import dev.jurybox.http.InvalidInput;
import dev.jurybox.http.PlainText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a document before it is bound: it must be valid UTF-8, within the JSON limits to its end, and contain only
 * plain text in its strings and names. A short ASCII document without escapes passes after a single scan of its bytes.
 */
public final class JsonText {

    /** In a document of this length, no string or name can exceed its limit. */
    private static final int GLANCE_BYTES_MAX = 256;

    private final JsonMapper json;

    public JsonText(JsonMapper json) {
        this.json = json;
    }

    public void check(byte[] document) {
        if (isHarmless(document)) return;
        if (!isUtf8(document)) throw refused(InvalidJson.malformed(), null);
        try {
            var field = firstThatIsNotPlain(document);
            if (field != null) throw refused(InvalidInput.illegalCharacters(field), null);
        } catch (JacksonException e) {
            throw refused(InvalidJson.in(e), e);
        }
    }

    /** True if nothing in the document can exceed a limit or be anything but plain text. */
    private static boolean isHarmless(byte[] document) {
        if (document.length > GLANCE_BYTES_MAX) return false;
        var opened = 0;
        var digits = 0;
        for (var one : document) {
            if (one < ' ' && !isBlank(one) || one == '\\' || one == 0x7f) return false;
            if (one == '{' || one == '[') opened++;
            if (one >= '0' && one <= '9') digits++;
        }
        return opened <= StrictJson.DEPTH_MAX && digits <= StrictJson.DIGITS_MAX;
    }

    private static boolean isBlank(byte one) {
        return one == '\n' || one == '\r' || one == '\t';
    }

    /** Parsers guess UTF-16 and UTF-32 from zeros, skip a byte order mark and accept overlong forms. This does not. */
    private static boolean isUtf8(byte[] document) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
            return text.isEmpty() || text.charAt(0) != '\uFEFF' && text.chars().noneMatch(one -> one == 0);
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** Reads to the end, so that a document that is not JSON is reported as such, whatever text is in it. */
    private @Nullable String firstThatIsNotPlain(byte[] document) {
        String first = null;
        try (var parser = json.createParser(document)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                var text = switch (token) {
                    case PROPERTY_NAME, VALUE_STRING -> parser.getString();
                    default -> "";
                };
                if (first == null && !PlainText.Validator.isPlain(text))
                    first = FieldPath.of(parser.streamReadContext());
            }
        }
        return first;
    }

    private static ErrorResponseException refused(ProblemDetail problem, @Nullable Throwable cause) {
        return new ErrorResponseException(HttpStatusCode.valueOf(problem.getStatus()), problem, cause);
    }
}
