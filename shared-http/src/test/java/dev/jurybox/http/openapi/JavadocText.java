package dev.jurybox.http.openapi;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import java.util.List;
import java.util.stream.Collectors;

/** Turns a part of a Javadoc comment into Markdown, which is the format of texts in OpenAPI documents. */
final class JavadocText {

    private JavadocText() {}

    static String of(List<? extends DocTree> parts) {
        return parts.stream().map(JavadocText::of).collect(Collectors.joining())
                .replaceAll("\\s*\n\n\\s*", "\n\n").replaceAll("(?<!\n)\n(?!\n) *", " ").strip();
    }

    private static String of(DocTree part) {
        return switch (part) {
            case TextTree text -> text.getBody();
            case LiteralTree code -> "`" + code.getBody().getBody() + "`";
            case LinkTree link -> link.getLabel().isEmpty()
                    ? link.getReference().getSignature().replaceFirst(".*[.#]", "")
                    : of(link.getLabel());
            case StartElementTree element when element.getName().contentEquals("p") -> "\n\n";
            case StartElementTree _,EndElementTree _ -> "";
            default -> part.toString();
        };
    }
}
