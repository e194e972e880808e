package unrolled.diagram.base;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;

/** Values as upright bars around a zero line: up for more than zero, down for less. */
public final class ValueBars {
    private static final double LEAST_BROKEN = 6;

    private final Figure.Builder figure;
    private final Bounds room;
    private final double largest;
    /** How much of its place a bar fills from side to side. */
    private final double share;

    /** @param largest the value whose bar fills half of the height of the room */
    public ValueBars(Figure.Builder figure, Bounds room, double largest) {
        this(figure, room, largest, 1);
    }

    private ValueBars(Figure.Builder figure, Bounds room, double largest, double share) {
        this.figure = figure;
        this.room = room;
        this.largest = largest > 0 ? largest : 1;
        this.share = share;
    }

    /** The same with bars half as wide, which let others be seen behind them. */
    public ValueBars slim() {
        return new ValueBars(figure, room, largest, 0.5);
    }

    /** Where there are more values than pixels, a bar is the value farthest from zero of its group. */
    public void draw(int count, IntToDoubleFunction values, Ink ink) {
        int shown = (int) Math.max(1, Math.min(count, Math.floor(room.width())));
        double width = room.width() / shown;
        double space = width >= 4 ? 1 : 0;
        for (int bar = 0; bar < shown; bar++) {
            int from = (int) ((long) bar * count / shown);
            int to = (int) ((long) (bar + 1) * count / shown);
            double value = farthest(from, to, values);
            Bounds whole = bounds(bar * width, width - space, value);
            parts(whole, value).forEach(part -> figure.add(BoxMark.filled(part, ink)));
        }
    }

    /** A bar; one that is cut because its value is larger than fits is broken before its end. */
    public List<Bounds> parts(Bounds bar, double value) {
        double tip = bar.height() / 6;
        if (!(Math.abs(value) > largest) || bar.height() < LEAST_BROKEN) {
            return List.of(bar);
        }
        double end = value > 0 ? bar.y() : bar.bottom() - tip;
        double rest = value > 0 ? bar.y() + 2 * tip : bar.y();
        return List.of(
                new Bounds(bar.x(), end, bar.width(), tip),
                new Bounds(bar.x(), rest, bar.width(), bar.height() - 2 * tip));
    }

    /** The bounds of one bar of all, in the room. */
    public Bounds bar(int index, int count, double value) {
        double width = room.width() / count;
        return bounds(index * width, width - (width >= 4 ? 1 : 0), value);
    }

    private Bounds bounds(double left, double width, double value) {
        double half = room.height() / 2;
        double length = Math.max(-half, Math.min(half, value / largest * half));
        double drawn = Math.max(0.8, Math.abs(length));
        double top = length >= 0 ? room.centerY() - drawn : room.centerY();
        double slim = width * share;
        return new Bounds(room.x() + left + (width - slim) / 2, top, Math.max(0.5, slim), drawn);
    }

    private static double farthest(int from, int to, IntToDoubleFunction values) {
        double farthest = values.applyAsDouble(from);
        for (int v = from + 1; v < to; v++) {
            double value = values.applyAsDouble(v);
            farthest = Math.abs(value) > Math.abs(farthest) ? value : farthest;
        }
        return farthest;
    }
}
