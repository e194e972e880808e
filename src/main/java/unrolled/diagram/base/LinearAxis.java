package unrolled.diagram.base;

import java.util.ArrayList;
import java.util.List;
import unrolled.analysis.ValueSpan;
import unrolled.analysis.training.LossScale;

/**
 * How numbers are laid along an edge of a picture.
 *
 * @param span the numbers at both ends
 * @param from where the least stands, in pixels
 * @param to where the largest stands, in pixels, perhaps before {@code from}
 */
public record LinearAxis(ValueSpan span, boolean logarithmic, double from, double to) {
    /** Above this share of the largest a loss does not begin at zero. */
    private static final double FAR_FROM_ZERO = 0.5;

    /** Below this share of 1, or of the largest if that is less, a logarithmic axis shows nothing: zeros stand at its end. */
    private static final double LEAST_SHARE = 1e-12;

    /** By how much a logarithmic axis goes beyond its ends at least, as a factor. */
    private static final double LEAST_ROOM = 1.02;

    /** An axis of losses is at least so long, as a share of the largest. */
    private static final double TOLD_APART = 6e-5;

    /** Two decades. */
    private static final double WIDE = 100;

    /** For values with some room at both ends. */
    public static LinearAxis around(ValueSpan span, double from, double to) {
        if (span.isEmpty()) {
            return new LinearAxis(new ValueSpan(0, 1), false, from, to);
        }
        double room = span.high() > span.low()
                ? 0.07 * (span.high() - span.low())
                : Math.max(1e-12, 0.5 * Math.abs(span.high()));
        return new LinearAxis(new ValueSpan(span.low() - room, span.high() + room), false, from, to);
    }

    /** For losses: from zero, unless all are far from it, where the axis is not logarithmic. */
    public static LinearAxis ofLosses(ValueSpan span, LossScale scale, double from, double to) {
        if (span.isEmpty() || span.low() < 0 || span.high() == 0) {
            return around(span, from, to);
        }
        double low = Math.max(span.low(), LEAST_SHARE * Math.min(1, span.high()));
        boolean wide = span.high() > WIDE * low;
        if (scale == LossScale.LOGARITHMIC || (scale == LossScale.AUTOMATIC && wide)) {
            double room = Math.max(LEAST_ROOM, Math.pow(span.high(), 0.05) / Math.pow(low, 0.05));
            return new LinearAxis(new ValueSpan(low / room, finite(span.high() * room)), true, from, to);
        }
        return span.low() < FAR_FROM_ZERO * span.high()
                ? new LinearAxis(new ValueSpan(0, finite(1.07 * span.high())), false, from, to)
                : around(toldApart(span), from, to);
    }

    /** Losses next to the largest number there is have no room above them. */
    private static double finite(double value) {
        return Math.min(Double.MAX_VALUE, value);
    }

    /** Wide enough for labels of six figures to tell round numbers inside it apart. */
    private static ValueSpan toldApart(ValueSpan span) {
        double missing = TOLD_APART * span.high() - (span.high() - span.low());
        return missing > 0 && span.high() > span.low()
                ? new ValueSpan(span.low() - missing / 2, span.high() + missing / 2)
                : span;
    }

    /** Where a value stands; what lies beyond an end stands at it. */
    public double at(double value) {
        double part = logarithmic
                ? (Math.log(value) - Math.log(span.low())) / (Math.log(span.high()) - Math.log(span.low()))
                : (value - span.low()) / (span.high() - span.low());
        return from + (to - from) * Math.max(0, Math.min(1, part));
    }

    /**
     * Round numbers, at most {@code most}: where the axis is logarithmic powers of ten, or 1, 2 and 5 times such where there
     * are less than two.
     */
    List<Double> ticks(int most) {
        List<Double> powers = logarithmic ? powersOfTen(most) : List.of();
        if (powers.size() > 1) {
            return powers;
        }
        List<Double> between = logarithmic ? betweenPowers() : List.of();
        if (between.size() > 1) {
            return between;
        }
        List<Double> ticks = new ArrayList<>();
        double step = step((span.high() - span.low()) / most);
        for (long k = (long) Math.ceil(span.low() / step - 1e-9); k * step <= span.high(); k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    private List<Double> betweenPowers() {
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(span.low())); power <= Math.log10(span.high()); power++) {
            for (int factor : new int[] {1, 2, 5}) {
                double tick = Double.parseDouble(factor + "e" + power);
                if (tick >= span.low() && tick <= span.high()) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    private List<Double> powersOfTen(int most) {
        List<Double> ticks = new ArrayList<>();
        int first = (int) Math.ceil(Math.log10(span.low()) - 1e-9);
        int last = (int) Math.floor(Math.log10(span.high()) + 1e-9);
        int every = Math.max(1, (int) Math.ceil((last - first + 1) / (double) most));
        for (int power = first; power <= last; power += every) {
            ticks.add(Double.valueOf("1e" + power));
        }
        return ticks;
    }

    /** The least of 1, 2 and 5 times a power of ten that is not below a value. */
    static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (least <= factor * power * (1 + 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
