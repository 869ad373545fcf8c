package dev.jurybox.query.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a small XML document, escaped by the writer of the JDK. Characters that XML cannot contain, not even escaped,
 * are replaced, so that no text makes a document unreadable.
 */
public final class XmlOutput {

    private static final int REPLACEMENT = 0xFFFD;

    private interface Step {

        void write() throws XMLStreamException;
    }

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    public XmlOutput(String root, String namespace, Object... attributes) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        attributes(attributes);
    }

    /** @param attributes names and values in turn */
    public XmlOutput open(String element, Object... attributes) {
        run(() -> xml.writeStartElement(element));
        return attributes(attributes);
    }

    public XmlOutput element(String element, String content, Object... attributes) {
        open(element, attributes);
        run(() -> xml.writeCharacters(legal(content)));
        return close();
    }

    public XmlOutput empty(String element, Object... attributes) {
        run(() -> xml.writeEmptyElement(element));
        return attributes(attributes);
    }

    public XmlOutput close() {
        run(xml::writeEndElement);
        return this;
    }

    /** Closes what is open. */
    public byte[] document() {
        run(xml::writeEndDocument);
        run(xml::flush);
        return text.toString().getBytes(UTF_8);
    }

    private XmlOutput attributes(Object... namesAndValues) {
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var name = namesAndValues[i].toString();
            var value = legal(namesAndValues[i + 1].toString());
            run(() -> xml.writeAttribute(name, value));
        }
        return this;
    }

    private static void run(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Characters by the production Char of XML 1.0; a surrogate without its other half is none. */
    private static String legal(String text) {
        return text.codePoints().map(c -> isLegal(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
