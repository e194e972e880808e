package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The house stands as it was drawn: a package uses only packages above it, and only what it may see outside. */
class LayersTest {
    private static final List<String> LAYERS = List.of(
            "engine",
            "text",
            "data",
            "experiment",
            "run",
            "debug",
            "analysis",
            "figure",
            "diagram",
            "io",
            "work",
            "session",
            "ui",
            "cli");
    private static final Pattern ARROW = Pattern.compile("^\\s+(unrolled\\S*)\\s+->\\s+(\\S+)\\s");

    private record Arrow(String from, String to) {}

    @Test
    void aPackageUsesOnlyPackagesAboveIt() {
        Set<String> wrong = new TreeSet<>();
        for (Arrow arrow : arrows()) {
            if (!isAllowed(layer(arrow.from()), arrow.to())) {
                wrong.add(arrow.from() + " -> " + arrow.to());
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void theCommandLineUsesNeitherSessionNorWindow() {
        assertTrue(arrows().stream()
                .filter(arrow -> layer(arrow.from()).equals("cli"))
                .noneMatch(arrow -> List.of("session", "ui").contains(layer(arrow.to()))));
    }

    @Test
    void everyLayerIsSeen() {
        Set<String> seen = new TreeSet<>();
        arrows().forEach(arrow -> seen.add(layer(arrow.from())));
        assertEquals(
                new TreeSet<>(LAYERS),
                new TreeSet<>(seen.stream().filter(l -> !l.isEmpty()).toList()));
    }

    @Test
    void aWrongArrowIsFound() {
        assertEquals(false, isAllowed("engine", "javafx.scene"));
        assertEquals(false, isAllowed("engine", "unrolled.data"));
        assertEquals(false, isAllowed("session", "javafx.scene"));
        assertEquals(false, isAllowed("diagram", "java.awt"));
        assertEquals(true, isAllowed("session", "javafx.beans.property"));
        assertEquals(true, isAllowed("diagram", "unrolled.run"));
    }

    private static boolean isAllowed(String from, String to) {
        if (from.isEmpty()) {
            return true;
        }
        if (to.startsWith("unrolled")) {
            return LAYERS.indexOf(layer(to)) <= LAYERS.indexOf(from) && LAYERS.contains(layer(to));
        }
        if (to.startsWith("javafx.")) {
            return from.equals("ui") || (from.equals("session") && isBase(to));
        }
        if (to.startsWith("java.awt") || to.startsWith("javax.imageio")) {
            return from.equals("figure");
        }
        return true;
    }

    private static boolean isBase(String name) {
        return List.of("javafx.beans", "javafx.collections", "javafx.event", "javafx.util").stream()
                .anyMatch(name::startsWith);
    }

    /** The part after the root package; empty for the root itself. */
    private static String layer(String name) {
        int first = name.indexOf('.');
        int second = name.indexOf('.', first + 1);
        return first < 0 ? "" : name.substring(first + 1, second < 0 ? name.length() : second);
    }

    private static List<Arrow> arrows() {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        int exit = jdeps.run(
                writer, writer, "-verbose:package", "--ignore-missing-deps", "--multi-release", "17", "target/classes");
        assertEquals(0, exit, out.toString());
        List<Arrow> arrows = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            Matcher arrow = ARROW.matcher(line);
            if (arrow.find()) {
                arrows.add(new Arrow(arrow.group(1), arrow.group(2)));
            }
        }
        assertTrue(arrows.size() > 20, "jdeps found only " + arrows.size() + " arrows");
        return arrows;
    }
}
