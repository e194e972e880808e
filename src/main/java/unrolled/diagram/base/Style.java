package unrolled.diagram.base;

import java.util.Locale;

/** How a picture is to look: its colours and its language. */
public record Style(Theme theme, Words words) {
    public static Style of(boolean dark, Locale language) {
        return new Style(dark ? Theme.DARK : Theme.LIGHT, Words.in(language));
    }
}
