package unrolled.engine.kernel;

/**
 * e^x, the logistic sigmoid and the hyperbolic tangent, with the same bits on every machine and every Java.
 *
 * <p>{@code Math.exp} and {@code Math.tanh} may differ in the last bit from one Java or processor to the next. Here
 * only + - * / and moves of bits are used, which IEEE 754 and the Java language fix exactly. The errors named below are
 * the largest seen over 10 million arguments against 80-bit arithmetic.
 *
 * <p>Where one of two terms is a sum itself it comes first, as everywhere in this package: {@code (b + c) + a}. To Java the
 * order of two terms is the same, but compilers to JavaScript drop the brackets of {@code a + (b + c)}.
 *
 * <p>Sigmoid and tanh stand in tables for every a = k/16, to twice the digits of a double. What lies between follows
 * from the addition theorem of tanh: with z = a + b and t = tanh b, {@code tanh z = (tanh a + t) / (1 + t tanh a)}.
 */
public final class Elementary {
    /** Entries of the tables to a unit. */
    static final double DENSITY = 16.0;

    /** From here on sigmoid is 1, or on the other side e^z, as far as a double can tell. */
    private static final double END = 40.0;

    /** From here on tanh is had from sigmoid. */
    private static final double FAR = 4.0;

    private static final int ENTRIES = (int) (END * DENSITY);

    private static final int TANH_ENTRIES = (int) (FAR * DENSITY);

    /** sigmoid(k/16) for k from -640 to 640: a double, and what it leaves. */
    private static final double[] SIGMOID = new double[2 * (2 * ENTRIES + 1)];

    /** tanh(k/16) for k from -64 to 64: a double, and what it leaves. */
    private static final double[] TANH = new double[2 * (2 * TANH_ENTRIES + 1)];

    /** Below this tanh z is z as far as a double can tell. */
    private static final double TINY = 0x1p-28;

    /** e^(1/16) in two parts. */
    private static final double STEP = 0x1.1082b577d34edp+0;

    private static final double STEP_REST = 0x1.f56c680678897p-54;

    /** Adding it rounds to a whole number and leaves that number in the low bits. */
    static final double ROUND = 0x1.8p52;

    /** ln 2 in two parts; the first has 32 bits, so that k times it is exact. */
    private static final double LN_2_HIGH = 0x1.62e42fefp-1;

    private static final double LN_2_LOW = 0x1.473de6af278edp-34;

    private static final double PER_LN_2 = 0x1.71547652b82fep+0;

    /** The largest x whose e^x is finite, and the smallest whose e^x does not round to 0. */
    private static final double LARGEST = 0x1.62e42fefa39efp9;

    private static final double SMALLEST = -0x1.74910d52d3051p9;

    static {
        fillTables();
    }

    private Elementary() {}

    /** 1 / (1 + e^-z), at most 0.61 units in the last place off; below -40, where it is e^z, 0.90. */
    public static double sigmoid(double z) {
        if (!(Math.abs(z) < END)) {
            return z > 0.0 ? 1.0 : exp(z);
        }
        double shifted = z * DENSITY + ROUND;
        int at = 2 * ((int) Double.doubleToRawLongBits(shifted) + ENTRIES);
        double s = SIGMOID[at];
        double b = z - 1.0 / DENSITY * (shifted - ROUND);
        double t = twiceTanhOfHalf(b);
        // sigmoid z = s + s (1 - s) t / (1 - (1/2 - s) t), with s = sigmoid a
        return (s * (1.0 - s) * t / (1.0 - (0.5 - s) * t) + SIGMOID[at + 1]) + s;
    }

    /** The hyperbolic tangent, at most 0.80 units in the last place off, also close to 0. */
    public static double tanh(double z) {
        double a = Math.abs(z);
        if (!(a >= TINY && a < FAR)) {
            return a >= FAR ? Math.copySign(1.0 - 2.0 * sigmoid(-2.0 * a), z) : z;
        }
        double shifted = z * DENSITY + ROUND;
        int at = 2 * ((int) Double.doubleToRawLongBits(shifted) + TANH_ENTRIES);
        double whole = TANH[at];
        double b = z - 1.0 / DENSITY * (shifted - ROUND);
        double bend = tanhLess(b);
        double t = b + bend;
        double product = whole * t;
        // tanh z = tanh a + t - tanh a t (tanh a + t) / (1 + tanh a t), the smallest numbers added up first
        return (TANH[at + 1] + bend - product * (whole + t) / (1.0 + product)) + b + whole;
    }

    /** sigmoid(k/16) as a double, k from -640 to 640. */
    static double sigmoidAt(int k) {
        return SIGMOID[2 * (k + ENTRIES)];
    }

    /** What the double leaves. */
    static double sigmoidRestAt(int k) {
        return SIGMOID[2 * (k + ENTRIES) + 1];
    }

    /** tanh(k/16) as a double, k from -64 to 64. */
    static double tanhAt(int k) {
        return TANH[2 * (k + TANH_ENTRIES)];
    }

    /** What the double leaves. */
    static double tanhRestAt(int k) {
        return TANH[2 * (k + TANH_ENTRIES) + 1];
    }

    /** 2 tanh(b/2) for |b| up to 1/32: the first terms of Taylor's series. */
    private static double twiceTanhOfHalf(double b) {
        double s = b * b;
        return b + b * s * (-1.0 / 12 + s * (1.0 / 120 - 17.0 / 20160 * s));
    }

    /** tanh(b) - b for |b| up to 1/32: the first terms of Taylor's series. */
    private static double tanhLess(double b) {
        double s = b * b;
        return b * s * ((-1.0 / 3 + 2.0 / 15 * s) + s * s * (-17.0 / 315 + 62.0 / 2835 * s));
    }

    /** e^x, at most 0.90 units in the last place off. */
    public static double exp(double x) {
        if (x > LARGEST) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < SMALLEST) {
            return 0.0;
        }
        int k = (int) Double.doubleToRawLongBits(x * PER_LN_2 + ROUND);
        double high = x - k * LN_2_HIGH;
        double low = k * LN_2_LOW;
        double r = high - low;
        double series = 1.0;
        for (int n = 13; n > 2; n--) {
            series = 1.0 + r * series / n;
        }
        double power = (high - r - low + r * r / 2.0 * series) + r + 1.0;
        return power * powerOfTwo(k / 2) * powerOfTwo(k - k / 2); // in two, so that only the last product rounds
    }

    private static double powerOfTwo(int k) {
        return Double.longBitsToDouble((long) (k + 1023) << 52);
    }

    /** Goes from e^0 to e^40 in steps of e^(1/16), always with a number and what it leaves, some 100 bits together. */
    private static void fillTables() {
        double power = 1.0;
        double rest = 0.0;
        for (int k = 0; k <= ENTRIES; k++) {
            enter(k, power, rest);
            double product = power * STEP;
            double lost = lost(power, STEP, product) - (-power * STEP_REST - rest * STEP);
            power = product + lost;
            rest = lost - (power - product);
        }
    }

    /** Enters what belongs to e^(k/16) = power + rest: low = 1 / (1 + e^(k/16)), 1 - low and tanh(k/32) = 1 - 2 low. */
    private static void enter(int k, double power, double rest) {
        double divisor = 1.0 + power;
        double lost = 1.0 - (divisor - power) + rest;
        double low = 1.0 / divisor;
        double product = low * divisor;
        double lowRest = (1.0 - product - lost(low, divisor, product) - low * lost) * low;
        put(SIGMOID, ENTRIES - k, low, lowRest);
        put(SIGMOID, ENTRIES + k, 1.0 - low, 1.0 - (1.0 - low) - low - lowRest);
        if (k % 2 == 0 && k <= 2 * TANH_ENTRIES) {
            double tanh = 1.0 - 2.0 * low;
            double tanhRest = 1.0 - tanh - 2.0 * low - 2.0 * lowRest;
            put(TANH, TANH_ENTRIES - k / 2, -tanh, -tanhRest);
            put(TANH, TANH_ENTRIES + k / 2, tanh, tanhRest);
        }
    }

    private static void put(double[] table, int entry, double value, double rest) {
        table[2 * entry] = value;
        table[2 * entry + 1] = rest;
    }

    /** a b - product, exactly: Dekker 1971. */
    private static double lost(double a, double b, double product) {
        double aHigh = upperHalf(a);
        double bHigh = upperHalf(b);
        double aLow = a - aHigh;
        double bLow = b - bHigh;
        return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    }

    /** The upper 26 of the 53 bits of {@code a}, rounded. */
    private static double upperHalf(double a) {
        double wide = a * 0x1p27 + a;
        return wide - (wide - a);
    }
}
