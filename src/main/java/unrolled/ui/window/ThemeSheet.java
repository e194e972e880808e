package unrolled.ui.window;

import atlantafx.base.theme.PrimerDark;
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

/** A theme as style sheets: AtlantaFX says how controls look, and asks the other sheet for its colours by their names. */
final class ThemeSheet {
    private ThemeSheet() {}

    /** The shapes of all controls, and the colours that no theme says. */
    static String controls(Theme theme) {
        return (theme.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    }

    /** The colours of a theme, as the address of a sheet that holds itself. */
    static String colours(Theme theme) {
        String sheet = named(theme).entrySet().stream()
                .map(colour -> "-color-" + colour.getKey() + ": " + css(colour.getValue()) + ";")
                .collect(Collectors.joining(" ", ".root { ", " }"));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Ink> named(Theme theme) {
        WindowInks inks = theme.window();
        Map<String, Ink> named = new LinkedHashMap<>();
        named.put("bg-default", theme.paper());
        named.put("bg-overlay", theme.paper());
        named.put("bg-subtle", inks.panel());
        named.put("bg-inset", inks.dialog());
        named.put("border-default", inks.rule());
        named.put("border-muted", inks.thinRule());
        named.put("fg-default", inks.text());
        named.put("fg-muted", inks.muted());
        put(named, "accent", inks.accent());
        put(named, "warning", inks.warning());
        put(named, "danger", inks.danger());
        return named;
    }

    private static void put(Map<String, Ink> named, String name, Tone tone) {
        named.put(name + "-fg", tone.text());
        named.put(name + "-emphasis", tone.line());
        named.put(name + "-muted", tone.edge());
        named.put(name + "-subtle", tone.fill());
    }

    private static String css(Ink ink) {
        return String.format(Locale.ROOT, "rgba(%d, %d, %d, %.2f)", ink.red(), ink.green(), ink.blue(), ink.opacity());
    }
}
