package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.diagram.base.Theme;
import unrolled.figure.Ink;

/**
 * What is written in the window is readable at 4.5 : 1, and lines that tell something are seen at 3 : 1, in every theme:
 * computed for every rule of the style sheet, against what the rule stands on.
 *
 * <p>Lines that only part one thing from another, such as the border of a card or of a panel, tell nothing that is not seen
 * without them; neither do the soft edges of what is filled with its own colour.
 */
class StyleContrastTest {
    private static final double READABLE = 4.5;
    private static final double SEEN = 3;
    private static final Set<String> PARTING = Set.of(
            "border-default",
            "border-muted",
            "border-subtle",
            "accent-muted",
            "success-muted",
            "warning-muted",
            "danger-muted",
            "neutral-muted");

    static List<Theme> themes() {
        return Theme.ALL;
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyTextOfTheStyleSheetIsReadable(Theme theme) {
        assertEquals(List.of(), faint(theme, READABLE, "-fx-text-fill", "-fx-fill"));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyLineAndSignThatTellsSomethingIsSeen(Theme theme) {
        assertEquals(List.of(), faint(theme, SEEN, "-fx-border-color", "-fx-icon-color", "-fx-stroke"));
    }

    private static List<String> faint(Theme theme, double least, String... properties) {
        StyleRules sheet = StyleRules.of(theme);
        List<String> faint = new ArrayList<>();
        for (String property : properties) {
            for (StyleRules.Rule rule : sheet.with(property)) {
                StyleRules.colours(rule, property).stream()
                        .filter(name -> !PARTING.contains(name))
                        .flatMap(name -> grounds(sheet, rule, property).stream()
                                .flatMap(ground -> faint(rule.selector() + " " + name, sheet.ink(name), ground, least)))
                        .forEach(faint::add);
            }
        }
        return faint;
    }

    /** A border is seen against what is around; a surface with a line is seen by its line. */
    private static List<Ink> grounds(StyleRules sheet, StyleRules.Rule rule, String property) {
        boolean lined = property.equals("-fx-fill") && rule.declared().containsKey("-fx-stroke");
        return lined ? List.of() : property.equals("-fx-border-color") ? sheet.around(rule) : sheet.grounds(rule);
    }

    private static Stream<String> faint(String what, Ink ink, Ink ground, double least) {
        double contrast = ink.over(ground).contrast(ground);
        return contrast >= least
                ? Stream.empty()
                : Stream.of(what + " " + ink.hex() + " on " + ground.hex() + ": " + Math.round(contrast * 100) / 100.0);
    }

    /** A pair of names of colours that controls of AtlantaFX use, as {@code text on a ground}. */
    private record Pair(String name, String ground, double least) {}

    private static final List<Pair> CONTROLS = List.of(
            new Pair("fg-default", "bg-default", READABLE), // labels, cells, fields
            new Pair("fg-default", "bg-subtle", READABLE), // buttons
            new Pair("fg-default", "bg-inset", READABLE), // heads of dialogs
            new Pair("fg-default", "bg-overlay", READABLE), // menus, tooltips
            new Pair("fg-default", "base-1", READABLE), // buttons under the pointer
            new Pair("fg-default", "base-2", READABLE), // pressed and chosen ones
            new Pair("fg-default", "neutral-muted", READABLE), // cells under the pointer
            new Pair("fg-default", "accent-subtle", READABLE), // chosen cells
            new Pair("fg-muted", "bg-default", READABLE), // what a field asks for, keys in menus
            new Pair("fg-muted", "bg-subtle", READABLE),
            new Pair("fg-subtle", "bg-default", READABLE),
            new Pair("fg-emphasis", "accent-emphasis", READABLE), // the button that is meant
            new Pair("accent-fg", "bg-default", READABLE), // links
            new Pair("accent-fg", "bg-subtle", READABLE),
            new Pair("danger-fg", "bg-default", READABLE),
            new Pair("danger-fg", "bg-subtle", READABLE),
            new Pair("border-field", "bg-default", SEEN), // fields, ticks, tracks
            new Pair("border-field", "bg-subtle", SEEN),
            new Pair("accent-emphasis", "bg-default", SEEN), // what has the focus
            new Pair("accent-emphasis", "bg-subtle", SEEN));

    @ParameterizedTest
    @MethodSource("themes")
    void controlsAreReadable(Theme theme) {
        StyleRules sheet = StyleRules.of(theme);
        List<String> faint = CONTROLS.stream()
                .flatMap(pair -> faint(
                        pair.name() + " on " + pair.ground(),
                        sheet.ink(pair.name()),
                        sheet.ink(pair.ground()).over(theme.paper()),
                        pair.least()))
                .toList();
        assertEquals(List.of(), faint);
    }
}
