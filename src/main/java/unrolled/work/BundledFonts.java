package unrolled.work;

import java.io.InputStream;
import unrolled.figure.Typeface;

/** The TTF files of the typefaces, which come with the program. */
public final class BundledFonts {
    private BundledFonts() {}

    /** Opens the file of a typeface. */
    public static InputStream open(Typeface typeface) {
        InputStream in = BundledFonts.class.getResourceAsStream(typeface.resource());
        if (in == null) {
            throw new IllegalStateException(
                    "The font " + typeface.resource() + " is missing: the program is not whole, build it again");
        }
        return in;
    }
}
