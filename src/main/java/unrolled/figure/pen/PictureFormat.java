package unrolled.figure.pen;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unrolled.figure.Figure;

/** The formats of picture files, one pen each: all that is to be known of a new one stands here. */
public enum PictureFormat {
    SVG(".svg") {
        @Override
        public byte[] file(Figure figure, FontFiles fonts) {
            return SvgPen.svg(figure).getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Two pixels for each logical one. */
    PNG(".png") {
        @Override
        public byte[] file(Figure figure, FontFiles fonts) {
            return PngPen.png(figure, 2, PngFonts.load(fonts));
        }
    };

    private final String ending;

    PictureFormat(String ending) {
        this.ending = ending;
    }

    /** The format of a file with that name, by its end in small or capital letters; empty if there is none. */
    public static Optional<PictureFormat> of(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> small.endsWith(format.ending))
                .findFirst();
    }

    /** How the names of files end, as in {@code .svg}. */
    public static List<String> endings() {
        return Arrays.stream(values()).map(format -> format.ending).toList();
    }

    /**
     * The whole file.
     *
     * @param fonts for pens that draw letters themselves
     * @throws IllegalArgumentException if the figure is empty or too large for the format
     * @throws IllegalStateException if the machine lacks what the pen needs; the message says what
     */
    public abstract byte[] file(Figure figure, FontFiles fonts);
}
