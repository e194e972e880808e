package unrolled.diagram.lanes;

import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.figure.Anchor;
import unrolled.figure.Arrow;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Block;
import unrolled.run.Carry;
import unrolled.run.Moment;
import unrolled.run.Trace;

/**
 * Draws what the border between two batches does with the state of a slot: a strong arrow where it is carried; a wall,
 * and a zero behind it, where it is not.
 */
final class CarryMarks {
    private final Figure.Builder figure;
    private final Trace trace;
    private final Style look;
    private final RowShape shape;

    CarryMarks(Figure.Builder figure, Trace trace, Style look, RowShape shape) {
        this.figure = figure;
        this.trace = trace;
        this.look = look;
        this.shape = shape;
    }

    void into(Block block, int slot, RowPlace row) {
        double left = row.left();
        double top = row.top();
        Carry carry = trace.run().carryInto(block.epoch(), block.batch(), slot);
        double start = left - 2 * shape.pitch() + shape.box();
        int layers = trace.run().model().lstms().size();
        for (int layer = 0; layer < layers; layer++) {
            Bounds space = new Bounds(start, top + shape.stateTop(layer), left - start, shape.state());
            one(carry, space);
            if (layer == layers - 1 && shape.numbers()) {
                name(carry, space, block.epoch() == 0 && block.batch() == 0);
            }
        }
        double high = top + shape.stateTop(layers - 1);
        double low = top + shape.stateTop(0) + shape.state();
        Cursor place = new Cursor(trace.run().id(), new Moment(block.epoch(), block.batch(), 0), slot, 0, 0);
        if (carry != Carry.START) {
            Target spot = new Target(Part.CARRY, place, () -> Labels.carry(trace, place, look.words()));
            figure.add(BoxMark.filled(new Bounds(start + 2, high, left - start - 4, low - high), Ink.NONE), spot);
        }
    }

    private void one(Carry carry, Bounds space) {
        Theme theme = look.theme();
        switch (carry) {
            case KEPT, INHERITED -> kept(space);
            case START -> zero(space, theme.muted());
            case STATELESS -> cut(space, theme.muted());
            case RESET, CALLED -> cut(space, theme.state().line());
            case PINNED, SET -> {
                cut(space, theme.alarm());
                double r = 4.5 * shape.zoom();
                Bounds head = new Bounds(wall(space) - r, space.y() - r, 2 * r, 2 * r);
                figure.add(new BoxMark(head, r, theme.alarm(), Stroke.NONE));
            }
        }
    }

    private void kept(Bounds space) {
        double width = Math.max(1.2, 3.4 * shape.zoom());
        double head = 13 * shape.zoom();
        Stroke stroke = Stroke.of(look.theme().state().line(), width);
        Point from = new Point(space.x() + 1, space.centerY());
        Point to = new Point(space.right() - 1, space.centerY());
        figure.addAll(new Arrow(head, head * 0.56).line(from, to, stroke));
    }

    /** The width of a border between two batches that stand side by side. */
    private double near() {
        return 2 * shape.pitch() - shape.box();
    }

    private double wall(Bounds space) {
        return space.right() - near() * 0.6;
    }

    private void cut(Bounds space, Ink ink) {
        double middle = space.centerY();
        double thin = Math.max(0.8, 1.6 * shape.zoom());
        double half = shape.state() * 0.3;
        figure.add(PathMark.line(space.x() + 1, middle, wall(space), middle, new Stroke(ink, thin, Dash.DOTTED)));
        double width = Math.max(1.4, 2.6 * shape.zoom());
        figure.add(BoxMark.filled(new Bounds(wall(space) - width / 2, middle - half, width, 2 * half), ink));
        zero(space, ink);
    }

    /** Says what cuts, if it is a reset; left of the first batch of a run there is little room. */
    private void name(Carry carry, Bounds space, boolean first) {
        Theme theme = look.theme();
        switch (carry) {
            case RESET, CALLED -> name("carry.reset", theme.state().line(), space, first);
            case PINNED, SET -> name("carry.pinned", theme.alarm(), space, first);
            case KEPT, INHERITED, START, STATELESS -> {}
        }
    }

    private void name(String key, Ink ink, Bounds space, boolean first) {
        TextFont font = new TextFont(Typeface.SANS_MEDIUM, Math.max(9, 9.5 * shape.zoom()));
        double x = first ? space.right() - 1 : space.right() - near() / 2;
        double y = space.centerY() + shape.state() * 0.3 + 12 * shape.zoom();
        figure.add(new TextMark(look.words().of(key), x, y, font, first ? Anchor.END : Anchor.MIDDLE, ink));
    }

    /** The state that a batch begins with is zero: a 0 and a thin line into the first box. */
    private void zero(Bounds space, Ink ink) {
        double from = space.right() - near() * 0.4;
        TextFont font = new TextFont(Typeface.MONO_BOLD, Math.max(6, 13 * shape.zoom()));
        figure.add(new TextMark("0", from, space.centerY() + 4.6 * shape.zoom(), font, Anchor.MIDDLE, ink));
        double lineFrom = from + 6.5 * shape.zoom();
        if (lineFrom < space.right() - 1) {
            figure.add(PathMark.line(
                    lineFrom,
                    space.centerY(),
                    space.right() - 1,
                    space.centerY(),
                    Stroke.of(ink, Math.max(0.8, 1.6 * shape.zoom()))));
        }
    }
}
