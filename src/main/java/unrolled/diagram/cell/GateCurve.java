package unrolled.diagram.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import unrolled.diagram.base.Theme;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;

/** The curve of an activation with a point for every unit: at its z below, and on the curve once the gate is computed. */
final class GateCurve {
    private static final int PIECES = 48;
    private static final int MOST_POINTS = 64;
    private static final double LEAST_REACH = 4;
    private static final double MOST_REACH = 12;
    private static final double PAD = 5;

    private final Figure.Builder figure;
    private final Bounds room;
    private final Theme theme;
    private final DoubleUnaryOperator activation;
    /** From 0 to 1, or from -1; further where the function goes further. */
    private final double low;

    private final double high;

    private final double reach;

    /**
     * The sums of all units, and whether their values are there already.
     *
     * @param held which gates are none of the activation; their sums have no part in anything
     */
    record Sums(int units, int chosen, IntToDoubleFunction z, boolean computed, IntPredicate held) {
        double reach() {
            double largest = LEAST_REACH;
            for (int unit = 0; unit < units; unit++) {
                double size = held.test(unit) ? 0 : Math.abs(z.applyAsDouble(unit));
                largest = size <= MOST_REACH ? Math.max(largest, Math.ceil(size)) : MOST_REACH;
            }
            return largest;
        }
    }

    GateCurve(Figure.Builder figure, Bounds room, Theme theme, DoubleUnaryOperator activation, double reach) {
        this.figure = figure;
        this.room = room;
        this.theme = theme;
        this.activation = activation;
        this.reach = reach;
        double least = activation.applyAsDouble(-reach);
        this.low = least < -0.5 ? Math.min(-1, least) : 0;
        this.high = Math.max(1, activation.applyAsDouble(reach));
    }

    void draw(Sums sums) {
        figure.add(new BoxMark(room, 5, theme.paper(), Stroke.of(theme.rule(), 1)));
        double zero = y(0);
        if (low < 0) {
            figure.add(PathMark.line(room.x() + PAD, zero, room.right() - PAD, zero, Stroke.of(theme.rule(), 1)));
        }
        figure.add(PathMark.line(x(0), room.y() + PAD, x(0), room.bottom() - PAD, Stroke.of(theme.rule(), 1)));
        List<Point> curve = new ArrayList<>();
        for (int piece = 0; piece <= PIECES; piece++) {
            double z = reach * (2.0 * piece / PIECES - 1);
            curve.add(new Point(x(z), y(activation.applyAsDouble(z))));
        }
        figure.add(PathMark.polyline(curve, Stroke.of(theme.muted(), 1.4)));
        int every = Math.max(1, sums.units() / MOST_POINTS);
        for (int unit = 0; unit < sums.units(); unit += every) {
            if (unit != sums.chosen()) {
                point(sums, unit, 2.6, theme.state().line());
            }
        }
        chosen(sums);
    }

    private void chosen(Sums sums) {
        double z = sums.z().applyAsDouble(sums.chosen());
        if (sums.computed() && !Double.isNaN(z) && !sums.held().test(sums.chosen())) {
            double value = y(activation.applyAsDouble(z));
            figure.add(PathMark.line(x(z), room.bottom() - 1, x(z), value, Stroke.of(theme.accent(), 1)));
        }
        point(sums, sums.chosen(), 4.4, theme.accent());
    }

    /** Where a gate that is held at a value has its mark: beside the curve, which did not make it. */
    Point held(double value) {
        return new Point(room.x(), y(Math.max(low, Math.min(high, value))));
    }

    private void point(Sums sums, int unit, double radius, Ink ink) {
        double z = sums.z().applyAsDouble(unit);
        if (Double.isNaN(z) || sums.held().test(unit)) {
            return;
        }
        double y = sums.computed() ? y(activation.applyAsDouble(z)) : room.bottom();
        figure.add(BoxMark.circle(new Point(x(z), y), radius, ink, Stroke.of(theme.paper(), 0.8)));
    }

    /** What lies beyond the ends stands at them. */
    private double x(double z) {
        double share = Math.max(-1, Math.min(1, z / reach));
        return room.centerX() + share * (room.width() / 2 - PAD - 2);
    }

    private double y(double value) {
        double share = (value - low) / (high - low);
        return room.bottom() - PAD - 3 - share * (room.height() - 2 * PAD - 6);
    }
}
