package unrolled.diagram;

import java.util.Locale;

/** How a picture is to look: its colours and its language. */
public record Look(Theme theme, Words words) {
    public static Look of(boolean dark, Locale language) {
        return new Look(dark ? Theme.DARK : Theme.LIGHT, Words.in(language));
    }
}
