package unrolled.diagram.base;

import java.util.Locale;

/** How a picture is to look: its colours and its language. */
public record Style(Theme theme, Words words) {
    public static Style of(Theme theme, Locale language) {
        return new Style(theme, Words.in(language));
    }
}
