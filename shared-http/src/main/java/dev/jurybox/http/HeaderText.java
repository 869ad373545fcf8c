package dev.jurybox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Checks that the value of a header is text: one line of UTF-8, in which tabs are allowed. */
final class HeaderText {

    private HeaderText() {}

    static boolean isText(byte[] buffer, int start, int length) {
        var isAscii = true;
        for (var i = start; i < start + length; i++) {
            if (buffer[i] >= 0 && buffer[i] < ' ' && buffer[i] != '\t' || buffer[i] == 0x7F) return false;
            isAscii &= buffer[i] >= 0;
        }
        return isAscii || isUtf8(ByteBuffer.wrap(buffer, start, length));
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            return PlainText.Validator.isOneLine(UTF_8.newDecoder().decode(bytes).toString().replace('\t', ' '));
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
