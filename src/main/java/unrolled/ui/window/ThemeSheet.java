package unrolled.ui.window;

import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.WindowInks;
import unrolled.diagram.base.WindowInks.Tone;
import unrolled.figure.Ink;

/**
 * The themes as style sheets: AtlantaFX says how controls look, in whatever theme, and asks the other sheet for all of its
 * colours by their names. Whatever has the style class of a theme has its colours, and all that stands in it.
 */
final class ThemeSheet {
    private static final Ink WHITE = Ink.of("#ffffff");

    private ThemeSheet() {}

    /** The shapes of all controls. */
    static String controls() {
        return new PrimerLight().getUserAgentStylesheet();
    }

    /** The colours of all themes, as the address of a sheet that holds itself. */
    static String colours() {
        String sheet = Theme.ALL.stream()
                .map(theme -> "." + styleClass(theme) + " { " + declarations(theme) + " }")
                .collect(Collectors.joining("\n"));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
    }

    static String styleClass(Theme theme) {
        return "theme-" + theme.id();
    }

    private static String declarations(Theme theme) {
        return named(theme).entrySet().stream()
                .map(colour -> "-color-" + colour.getKey() + ": " + css(colour.getValue()) + ";")
                .collect(Collectors.joining(" "));
    }

    /** What AtlantaFX calls a colour, without the -color- before it. */
    static Map<String, Ink> named(Theme theme) {
        WindowInks inks = theme.window();
        Map<String, Ink> named = new LinkedHashMap<>();
        named.put("bg-default", theme.paper());
        named.put("bg-overlay", theme.paper());
        named.put("bg-subtle", inks.panel());
        named.put("bg-inset", inks.dialog());
        named.put("border-default", inks.rule());
        named.put("border-muted", inks.thinRule());
        named.put("border-subtle", inks.thinRule());
        named.put("border-field", inks.field());
        named.put("fg-default", inks.text());
        named.put("fg-muted", inks.muted());
        named.put("fg-subtle", inks.muted());
        named.put("fg-emphasis", WHITE);
        named.put("base-1", inks.pointed());
        named.put("base-2", inks.chosen());
        named.put("neutral-emphasis-plus", inks.muted());
        named.put("neutral-emphasis", inks.muted());
        named.put("neutral-muted", inks.pointed());
        named.put("neutral-subtle", inks.panel());
        named.put("shadow-default", inks.shadow());
        named.put("state", theme.state().line());
        named.put("input", theme.input().line());
        named.put("output", theme.output().line());
        put(named, "accent", "accent-6", inks.accent());
        put(named, "success", "success-5", inks.success());
        put(named, "warning", "warning-6", inks.warning());
        put(named, "danger", "danger-6", inks.danger());
        return named;
    }

    /** @param focused what the surface of a button of this tone is called while it has the focus */
    private static void put(Map<String, Ink> named, String name, String focused, Tone tone) {
        named.put(name + "-fg", tone.text());
        named.put(name + "-emphasis", tone.line());
        named.put(name + "-muted", tone.edge());
        named.put(name + "-subtle", tone.fill());
        named.put(focused, tone.line());
    }

    private static String css(Ink ink) {
        return String.format(Locale.ROOT, "rgba(%d, %d, %d, %.2f)", ink.red(), ink.green(), ink.blue(), ink.opacity());
    }
}
