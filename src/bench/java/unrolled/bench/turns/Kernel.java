package unrolled.bench.turns;

import java.util.Locale;

/** A loop that most of the engine's time goes by in, with the sizes of an LSTM with 64 units; or a yardstick for it. */
enum Kernel {
    PLAIN_SUM("a += x k", 2 * 256, Unit.OPERATION),
    PLAIN_QUOTIENT("a = x / (1 + k)", 256, Unit.NUMBER),
    PRODUCT_1("h R, [1][64] x [64][256]", 2 * 64 * 256, PLAIN_SUM, 1.0),
    PRODUCT_2("h R, [2][64] x [64][256]", 2 * 2 * 64 * 256, PLAIN_SUM, 1.5),
    PRODUCT_32("h R, [32][64] x [64][256]", 32 * 2 * 64 * 256, PLAIN_SUM, 1.5),
    WEIGHT_SUMS("weight sums, [73][32] x [32][256]", 73 * 2 * 32 * 256, PLAIN_SUM, 1.5),
    SIGMOID("sigmoid of 256 numbers", 256, PLAIN_QUOTIENT, 0.25),
    TANH("tanh of 256 numbers", 256, PLAIN_QUOTIENT, 0.17);

    /** What a kernel gets through. */
    private enum Unit {
        /** A multiplication or an addition. */
        OPERATION,
        NUMBER
    }

    private final String title;
    private final int count;
    private final Unit unit;
    private final Kernel yardstick;
    private final double least;

    Kernel(String title, int count, Unit unit) {
        this.title = title;
        this.count = count;
        this.unit = unit;
        yardstick = this;
        least = 1.0;
    }

    Kernel(String title, int count, Kernel yardstick, double least) {
        this.title = title;
        this.count = count;
        this.unit = yardstick.unit;
        this.yardstick = yardstick;
        this.least = least;
    }

    boolean isYardstick() {
        return yardstick == this;
    }

    /** The plainest loop over 256 numbers with such operations, which surely is vectorised. */
    Kernel yardstick() {
        return yardstick;
    }

    /** How many times as fast as its {@link #yardstick} it has to be. */
    double least() {
        return least;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kernel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** How much it gets through in a nanosecond, if a call takes so many. */
    double perNanosecond(double nanoseconds) {
        return count / nanoseconds;
    }

    /** The same for people. */
    String speed(double nanoseconds) {
        return switch (unit) {
            case OPERATION -> Figures.digits(count / nanoseconds) + " GFLOP/s";
            case NUMBER -> Figures.digits(nanoseconds / count) + " ns/number";
        };
    }

    @Override
    public String toString() {
        return title;
    }
}
