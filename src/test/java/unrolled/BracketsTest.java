package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sums and products of doubles have the longer operand first, as in (b + c) + a. It is the same to Java, but compilers of
 * the same source to JavaScript drop the brackets of a + (b + c), and other bits come out.
 */
class BracketsTest {
    private static final Map<Tree.Kind, List<Tree.Kind>> NESTED = Map.of(
            Tree.Kind.PLUS, List.of(Tree.Kind.PLUS, Tree.Kind.MINUS),
            Tree.Kind.PLUS_ASSIGNMENT, List.of(Tree.Kind.PLUS, Tree.Kind.MINUS),
            Tree.Kind.MULTIPLY, List.of(Tree.Kind.MULTIPLY, Tree.Kind.DIVIDE),
            Tree.Kind.MULTIPLY_ASSIGNMENT, List.of(Tree.Kind.MULTIPLY, Tree.Kind.DIVIDE));

    @ParameterizedTest
    @ValueSource(strings = {"engine", "data", "experiment", "run", "debug"})
    void whatIsComputedNeedsNoBracketsOnTheRight(String room) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/unrolled", room))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
            assertTrue(sources.size() > 10, "only " + sources.size() + " sources were found");
            assertEquals(List.of(), found(sources.stream().map(Source::of).toList()));
        }
    }

    @Test
    void bracketsOnTheRightAreFound() {
        assertEquals(List.of("a + (b + c)"), foundIn("return a + (b + c);"));
        assertEquals(List.of("a + (b - c)"), foundIn("return a + (b - c);"));
        assertEquals(List.of("a * (b * c)"), foundIn("return a * (b * c);"));
        assertEquals(List.of("a * (b / c)"), foundIn("return a * (b / c);"));
        assertEquals(List.of("a + (1 + n)"), foundIn("return a + (1 + n);"));
        assertEquals(List.of("a += b - c"), foundIn("a += b - c; return a;"));
        assertEquals(List.of("a *= b * c"), foundIn("a *= b * c; return a;"));
        assertEquals(List.of("a + bend"), foundIn("double bend = b + c; return a + bend;"));
        assertEquals(List.of("a + less(b, c)"), foundIn("return a + less(b, c);"));
    }

    @Test
    void bracketsThatNoCompilerDropsAreLeft() {
        assertEquals(List.of(), foundIn("return (b + c) + a;"));
        assertEquals(List.of(), foundIn("return a - (b + c);"));
        assertEquals(List.of(), foundIn("return a / (b * c);"));
        assertEquals(List.of(), foundIn("return a + b * c;"));
        assertEquals(List.of(), foundIn("return a * (b + c);"));
        assertEquals(List.of(), foundIn("n += 2 + n; return n + (n + 1);"));
        assertEquals(List.of(), foundIn("double bend = b * c; return a + bend;"));
        assertEquals(List.of(), foundIn("double bend = b + c; return a + bend + bend;"));
    }

    private static List<String> foundIn(String body) {
        String code = "class Example { double of(double a, double b, double c, int n) { " + body
                + " } double less(double a, double b) { return a - b; } }";
        return found(List.of(new Source("Example", code))).stream()
                .map(text -> text.substring(text.indexOf(' ') + 1))
                .toList();
    }

    /** Everything of that kind, with its file and line. */
    private static List<String> found(List<Source> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        JavacTask task = (JavacTask) compiler.getTask(null, null, message -> {}, options, null, sources);
        try {
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            List<String> found = new ArrayList<>();
            for (CompilationUnitTree unit : units) {
                new Scanner(Trees.instance(task), unit, found).scan(unit, null);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a class. */
    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String name, String code) {
            super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
            this.code = code;
        }

        static Source of(Path file) {
            try {
                String name = file.getFileName().toString();
                return new Source(name.substring(0, name.length() - ".java".length()), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }

    /** Walks over one source. */
    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<String> found;

        Scanner(Trees trees, CompilationUnitTree unit, List<String> found) {
            this.trees = trees;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitBinary(BinaryTree tree, Void nothing) {
            look(tree, tree.getRightOperand());
            return super.visitBinary(tree, null);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
            look(tree, tree.getExpression());
            return super.visitCompoundAssignment(tree, null);
        }

        private void look(ExpressionTree whole, ExpressionTree right) {
            List<Tree.Kind> nested = NESTED.getOrDefault(whole.getKind(), List.of());
            if (nested.contains(operand(right).getKind()) && isDouble()) {
                long line = unit.getLineMap()
                        .getLineNumber(trees.getSourcePositions().getStartPosition(unit, whole));
                Path file = Path.of(unit.getSourceFile().getName());
                found.add(file.getFileName() + ":" + line + " " + whole);
            }
        }

        /**
         * Without brackets. In place of a local variable that is used once, and of a call of a method that can be seen,
         * stands what they are made of: compilers put it there.
         */
        private Tree operand(ExpressionTree right) {
            ExpressionTree inner = right;
            while (inner instanceof ParenthesizedTree brackets) {
                inner = brackets.getExpression();
            }
            Element element = trees.getElement(new TreePath(getCurrentPath(), inner));
            Tree declared = element == null ? null : trees.getTree(element);
            if (inner instanceof IdentifierTree
                    && declared instanceof VariableTree local
                    && local.getInitializer() != null
                    && uses(element) == 1) {
                return operand(local.getInitializer());
            }
            if (inner instanceof MethodInvocationTree
                    && declared instanceof MethodTree method
                    && method.getBody() != null
                    && last(method.getBody()) instanceof ReturnTree made
                    && made.getExpression() != null) {
                return operand(made.getExpression());
            }
            return inner;
        }

        private static StatementTree last(BlockTree body) {
            List<? extends StatementTree> statements = body.getStatements();
            return statements.isEmpty() ? body : statements.get(statements.size() - 1);
        }

        private long uses(Element variable) {
            AtomicLong uses = new AtomicLong();
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitIdentifier(IdentifierTree tree, Void nothing) {
                    if (variable.equals(trees.getElement(getCurrentPath()))) {
                        uses.incrementAndGet();
                    }
                    return super.visitIdentifier(tree, null);
                }
            }.scan(new TreePath(unit), null);
            return uses.get();
        }

        private boolean isDouble() {
            return trees.getTypeMirror(getCurrentPath()).getKind() == TypeKind.DOUBLE;
        }
    }
}
