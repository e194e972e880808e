package unrolled.ui.window;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.diagram.base.Theme;

/** Every theme says all colours that controls are drawn in; none is left that AtlantaFX means for light windows alone. */
class ThemeSheetTest {
    private static final Pattern NAME = Pattern.compile("(?<![a-z])-color-([a-z0-9-]+)(\\s*:)?");

    static Iterable<Theme> themes() {
        return Theme.ALL;
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyColourThatControlsAskForIsSaid(Theme theme) throws IOException {
        Set<String> asked = new TreeSet<>();
        Set<String> saidByControls = new TreeSet<>();
        NAME.matcher(rules()).results().forEach(name -> {
            boolean says = name.group(2) != null;
            (says ? saidByControls : asked).add(name.group(1));
        });
        asked.removeAll(saidByControls);
        asked.removeAll(ThemeSheet.named(theme).keySet());
        Set<String> left = asked.stream()
                .filter(name -> !name.startsWith("chart-")) // the window has none
                .collect(toCollection(TreeSet::new));
        assertEquals(Set.of(), left);
    }

    /** All of the sheet but its first block, which says colours. */
    private static String rules() throws IOException {
        try (InputStream sheet = ThemeSheet.class.getResourceAsStream(ThemeSheet.controls())) {
            String text = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf('}'));
        }
    }
}
