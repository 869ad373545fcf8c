package dev.jurybox.http.openapi;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The Javadoc comments of one source file, as the compiler's parser reads them. */
final class SourceComments extends TreePathScanner<@Nullable Void, String> {

    private static final List<String> MODULES = List.of("shared-events", "shared-http", "event-store",
            "command-service", "query-service");

    private final Map<String, DocCommentTree> comments = new HashMap<>();
    private final DocTrees trees;

    private SourceComments(DocTrees trees) {
        this.trees = trees;
    }

    /** Keyed by the name of the type within its package, with {@code #method} or {@code .field}. */
    static Map<String, DocCommentTree> of(String topLevel) {
        return file(topLevel).map(SourceComments::parsed).orElse(Map.of());
    }

    private static Optional<Path> file(String topLevel) {
        var name = topLevel.replace('.', '/') + ".java";
        return MODULES.stream().flatMap(module -> Stream.of("main", "test")
                .map(kind -> Path.of("..", module, "src", kind, "java", name))).filter(Files::exists).findFirst();
    }

    private static Map<String, DocCommentTree> parsed(Path source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjects(source));
            var comments = new SourceComments(DocTrees.instance(task));
            for (var unit : task.parse())
                comments.scan(new TreePath(unit), "");
            return comments.comments;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Void visitPackage(PackageTree of, String outer) {
        remember("package-info");
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, String outer) {
        var name = outer + (outer.isEmpty() ? "" : "$") + type.getSimpleName();
        remember(name);
        return super.visitClass(type, name);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, String type) {
        remember(type + "#" + method.getName());
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree field, String type) {
        if (getCurrentPath().getParentPath().getLeaf().getKind() != Tree.Kind.METHOD)
            remember(type + "." + field.getName());
        return null;
    }

    private void remember(String name) {
        var comment = trees.getDocCommentTree(getCurrentPath());
        if (comment != null) comments.put(name, comment);
    }
}
