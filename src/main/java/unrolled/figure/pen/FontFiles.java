package unrolled.figure.pen;

import java.io.IOException;
import java.io.InputStream;
import unrolled.figure.Typeface;

/** Where a pen that draws pixels finds the TTF files of the typefaces: whoever asks for a picture hands them in. */
@FunctionalInterface
public interface FontFiles {
    InputStream open(Typeface typeface) throws IOException;
}
