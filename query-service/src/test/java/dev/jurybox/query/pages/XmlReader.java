package dev.jurybox.query.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Reads XML with the parser of the JDK, which accepts no document that is not well-formed. */
public final class XmlReader {

    private XmlReader() {}

    public static Element root(String document) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(document.getBytes(UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(document, e);
        }
    }

    public static List<Element> children(Element element, String name) {
        var found = element.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i))
                .filter(child -> child.getParentNode() == element).toList();
    }

    public static String text(Element element, String name) {
        return children(element, name).getFirst().getTextContent();
    }
}
