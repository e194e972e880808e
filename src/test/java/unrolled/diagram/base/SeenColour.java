package unrolled.diagram.base;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import unrolled.figure.Ink;

/**
 * A colour in CIE L*a*b* (D65), and how different two look: CIEDE2000, as in Sharma, Wu and Dalal, "The CIEDE2000
 * color-difference formula" (2005).
 */
record SeenColour(double lightness, double a, double b) {
    private static final double POW7 = Math.pow(25, 7);

    /**
     * How an eye sees colours.
     *
     * <p>The matrices are those of Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color
     * vision deficiency" (2009), for severity 1; they are for linear RGB.
     */
    @SuppressWarnings("ImmutableEnumChecker") // nobody writes the matrices
    enum Eye {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Eye(double... matrix) {
            this.matrix = matrix;
        }

        SeenColour see(Ink ink) {
            double[] rgb = {linear(ink.red()), linear(ink.green()), linear(ink.blue())};
            return SeenColour.ofLinear(row(0, rgb), row(3, rgb), row(6, rgb));
        }

        private double row(int from, double[] rgb) {
            double sum = matrix[from] * rgb[0] + matrix[from + 1] * rgb[1] + matrix[from + 2] * rgb[2];
            return Math.max(0, Math.min(1, sum));
        }

        private static double linear(int channel) {
            double s = channel / 255.0;
            return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
        }
    }

    /** The least difference between any two of some inks. */
    static double least(List<Ink> inks, Eye eye) {
        List<SeenColour> seen = inks.stream().map(eye::see).toList();
        return IntStream.range(1, seen.size())
                .boxed()
                .flatMapToDouble(one -> seen.stream().limit(one).mapToDouble(other -> other.difference(seen.get(one))))
                .min()
                .orElseThrow();
    }

    private static SeenColour ofLinear(double red, double green, double blue) {
        double x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
        double y = curve(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        double z = curve((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
        return new SeenColour(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double curve(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    /** CIEDE2000 with all weights 1. */
    double difference(SeenColour other) {
        double stretch = 1 + 0.5 * (1 - saturation((chroma(a) + other.chroma(other.a)) / 2));
        double mine = chroma(stretch * a);
        double others = other.chroma(stretch * other.a);
        double hue = hue(stretch * a);
        double otherHue = other.hue(stretch * other.a);
        boolean grey = mine * others == 0;
        double turn = grey ? 0 : Math.IEEEremainder(otherHue - hue, 360);
        double lighter = other.lightness - lightness;
        double fuller = others - mine;
        double hued = 2 * Math.sqrt(mine * others) * sin(turn / 2);
        double meanHue = grey ? hue + otherHue : hue + turn / 2;
        double meanLight = (lightness + other.lightness) / 2;
        double mean = (mine + others) / 2;
        double far = (meanLight - 50) * (meanLight - 50);
        double l = lighter / (1 + 0.015 * far / Math.sqrt(20 + far));
        double c = fuller / (1 + 0.045 * mean);
        double h = hued / (1 + 0.015 * mean * weight(meanHue));
        return Math.sqrt(l * l + c * c + h * h + rotation(meanHue, mean) * c * h);
    }

    private double chroma(double stretched) {
        return Math.hypot(stretched, b);
    }

    private double hue(double stretched) {
        return stretched == 0 && b == 0 ? 0 : (Math.toDegrees(Math.atan2(b, stretched)) + 360) % 360;
    }

    private static double saturation(double chroma) {
        double power = Math.pow(chroma, 7);
        return Math.sqrt(power / (power + POW7));
    }

    private static double weight(double hue) {
        return DoubleStream.of(
                        1,
                        -0.17 * cos(hue - 30),
                        0.24 * cos(2 * hue),
                        0.32 * cos(3 * hue + 6),
                        -0.20 * cos(4 * hue - 63))
                .sum();
    }

    /** Blue is turned. */
    private static double rotation(double meanHue, double chroma) {
        double from = ((meanHue + 360) % 360 - 275) / 25;
        return -sin(60 * Math.exp(-from * from)) * 2 * saturation(chroma);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
