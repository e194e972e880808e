package unrolled.figure;

import java.util.Locale;

/** A colour with opacity as {@code 0xAARRGGBB}, not premultiplied, in sRGB. */
public record Ink(int argb) {
    /** Nothing: wholly transparent. */
    public static final Ink NONE = new Ink(0);

    /**
     * The opaque colour of {@code #rrggbb}.
     *
     * @throws IllegalArgumentException if the text is of another form
     */
    public static Ink of(String hex) {
        if (!hex.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A colour should look like #c04f00 but is '" + hex + "'");
        }
        return new Ink(0xff000000 | Integer.parseInt(hex.substring(1), 16));
    }

    /** The same colour with opacity {@code a}, from 0 to 1. */
    public Ink alpha(double a) {
        return new Ink(channel(255 * a) << 24 | (argb & 0xffffff));
    }

    /** From {@code a} at t = 0 to {@code b} at t = 1; a transparent end lends opacity only, never its colour. */
    public static Ink mix(Ink a, Ink b, double t) {
        double part = Math.max(0, Math.min(1, t));
        double ofA = (1 - part) * a.opacity();
        double ofB = part * b.opacity();
        double opacity = ofA + ofB;
        if (!(opacity > 0)) {
            return NONE;
        }
        return new Ink(channel(255 * opacity) << 24
                | channel((ofA * a.red() + ofB * b.red()) / opacity) << 16
                | channel((ofA * a.green() + ofB * b.green()) / opacity) << 8
                | channel((ofA * a.blue() + ofB * b.blue()) / opacity));
    }

    /** What is seen where this ink lies on {@code below}. */
    public Ink over(Ink below) {
        double seen = (1 - opacity()) * below.opacity();
        double opacity = opacity() + seen;
        return opacity > 0 ? mix(alpha(1), below.alpha(1), seen / opacity).alpha(opacity) : NONE;
    }

    /** From 0 to 255. */
    public int red() {
        return argb >> 16 & 0xff;
    }

    /** From 0 to 255. */
    public int green() {
        return argb >> 8 & 0xff;
    }

    /** From 0 to 255. */
    public int blue() {
        return argb & 0xff;
    }

    /** From 0, invisible, to 1, opaque. */
    public double opacity() {
        return (argb >>> 24) / 255.0;
    }

    public boolean isVisible() {
        return argb >>> 24 != 0;
    }

    /** As {@code #rrggbb}, without the opacity. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06x", argb & 0xffffff);
    }

    /** How much one opaque ink stands out against another, by the WCAG 2: 1 for the same luminance, 21 for black on white. */
    public double contrast(Ink other) {
        double mine = luminance();
        double others = other.luminance();
        return (Math.max(mine, others) + 0.05) / (Math.min(mine, others) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(int channel) {
        double s = channel / 255.0;
        return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
    }

    private static int channel(double value) {
        return (int) Math.max(0, Math.min(255, Math.rint(value)));
    }
}
