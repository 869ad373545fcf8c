package dev.jurybox.http.openapi;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springdoc.core.providers.JavadocProvider;

/** Gives the words of the sources to springdoc, so that an OpenAPI document says what the code says. */
public final class SourceJavadoc implements JavadocProvider {

    private final Map<String, Map<String, DocCommentTree>> files = new ConcurrentHashMap<>();

    @Override
    public String getClassJavadoc(Class<?> type) {
        return body(find(type, ""));
    }

    String getPackageJavadoc(String name) {
        return body(Optional.ofNullable(comments(name + ".package-info").get("package-info")));
    }

    @Override
    public Map<String, String> getRecordClassParamJavadoc(Class<?> type) {
        var params = new LinkedHashMap<String, String>();
        params(find(type, "")).forEach(param -> params.put(param.getName().toString(), sentence(param)));
        return params;
    }

    @Override
    public String getMethodJavadocDescription(Method method) {
        return body(find(method));
    }

    @Override
    public String getMethodJavadocReturn(Method method) {
        return find(method).stream().flatMap(comment -> comment.getBlockTags().stream())
                .filter(ReturnTree.class::isInstance).map(ReturnTree.class::cast)
                .map(tag -> JavadocText.of(tag.getDescription())).findFirst().orElse("");
    }

    @Override
    public Map<String, String> getMethodJavadocThrows(Method method) {
        return Map.of();
    }

    @Override
    public String getParamJavadoc(Method method, String name) {
        return params(find(method)).filter(param -> param.getName().getName().contentEquals(name))
                .map(SourceJavadoc::sentence).findFirst().orElse("");
    }

    @Override
    public String getFieldJavadoc(Field field) {
        return body(find(field.getDeclaringClass(), "." + field.getName()));
    }

    @Override
    public String getFirstSentence(String text) {
        var end = text.indexOf("\n\n");
        return end < 0 ? text : text.substring(0, end);
    }

    private Optional<DocCommentTree> find(Method method) {
        return find(method.getDeclaringClass(), "#" + method.getName());
    }

    private Optional<DocCommentTree> find(Class<?> type, String member) {
        var name = type.getName().substring(type.getPackageName().length() + 1);
        return Optional.ofNullable(comments(topLevel(type).getName()).get(name + member));
    }

    private Map<String, DocCommentTree> comments(String topLevel) {
        return files.computeIfAbsent(topLevel, SourceComments::of);
    }

    private static Class<?> topLevel(Class<?> type) {
        return type.getEnclosingClass() == null ? type : topLevel(type.getEnclosingClass());
    }

    private static String body(Optional<DocCommentTree> comment) {
        return comment.map(found -> JavadocText.of(found.getFullBody())).orElse("");
    }

    private static Stream<ParamTree> params(Optional<DocCommentTree> comment) {
        return comment.stream().flatMap(found -> found.getBlockTags().stream())
                .filter(ParamTree.class::isInstance).map(ParamTree.class::cast);
    }

    /** A description in the style of Javadoc has neither a capital nor a full stop. */
    private static String sentence(ParamTree param) {
        var text = JavadocText.of(param.getDescription());
        if (text.isEmpty()) return text;
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
