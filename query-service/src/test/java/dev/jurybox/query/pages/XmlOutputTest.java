package dev.jurybox.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class XmlOutputTest {

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "]]>", "a & b &amp; c", "\"double\" 'single' `tick`",
        "😀 \u202eright-to-left שלום", "<!-- -->", "", "two\nlines\ttab"})
    void any_text_is_read_as_it_was_written(String text) throws Exception {
        var read = read(new XmlOutput("r", "urn:test", "a", text.replaceAll("\\s", " ")).element("e", text).document());

        assertThat(read.getTextContent()).isEqualTo(text);
        assertThat(read.getAttribute("a")).isEqualTo(text.replaceAll("\\s", " "));
    }

    @Test
    void characters_that_xml_cannot_contain_are_replaced() throws Exception {
        var read = read(new XmlOutput("r", "urn:test", "a", "\u0000x\ud83d").element("e", "\u0001\u001fy\uffff\udc00z")
                .document());

        assertThat(read.getTextContent()).isEqualTo("��y��z");
        assertThat(read.getAttribute("a")).isEqualTo("�x�");
    }

    private static Element read(byte[] document) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(document)).getDocumentElement();
    }
}
