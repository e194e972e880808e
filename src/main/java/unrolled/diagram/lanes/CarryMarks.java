package unrolled.diagram.lanes;

import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.CarryMark;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Block;
import unrolled.run.Carry;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/**
 * Draws what the border between two batches does with the state of a slot: a strong arrow where it is carried; a wall,
 * and a zero behind it, where it is not.
 */
final class CarryMarks {
    private final Figure.Builder figure;
    private final Trace trace;
    private final boolean clicks;
    private final Style look;
    private final RowShape shape;

    CarryMarks(Figure.Builder figure, SeenRun seen, Style look, RowShape shape) {
        this.figure = figure;
        this.trace = seen.trace();
        this.clicks = seen.clicks();
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
            Target spot = new Target(Part.CARRY, place, () -> Labels.carry(trace, place, clicks, look.words()));
            figure.add(BoxMark.filled(new Bounds(start + 2, high, left - start - 4, low - high), Ink.NONE), spot);
        }
    }

    private void one(Carry carry, Bounds space) {
        Theme theme = look.theme();
        switch (carry) {
            case KEPT, INHERITED ->
                mark(space).kept(space.x() + 1, space.right() - 1, theme.state().line());
            case START -> zero(space, theme.muted());
            case STATELESS -> cut(space, theme.muted());
            case RESET, CALLED, SERIES -> cut(space, theme.state().line());
            case PINNED, SET -> {
                cut(space, theme.alarm());
                double r = 4.5 * shape.zoom();
                Bounds head = new Bounds(wall(space) - r, space.y() - r, 2 * r, 2 * r);
                figure.add(new BoxMark(head, r, theme.alarm(), Stroke.NONE));
            }
        }
    }

    private CarryMark mark(Bounds space) {
        return new CarryMark(figure, shape.zoom(), space.centerY());
    }

    /** The width of a border between two batches that stand side by side. */
    private double near() {
        return 2 * shape.pitch() - shape.box();
    }

    private double wall(Bounds space) {
        return space.right() - near() * 0.6;
    }

    private void cut(Bounds space, Ink ink) {
        double half = shape.state() * 0.3;
        mark(space).wall(space.x() + 1, wall(space), half, ink);
        zero(space, ink);
    }

    /** Says what cuts, if it is a reset; left of the first batch of a run there is little room. */
    private void name(Carry carry, Bounds space, boolean first) {
        Theme theme = look.theme();
        switch (carry) {
            case RESET, CALLED, SERIES -> name("carry.reset", theme.state().line(), space, first);
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
        mark(space).zero(space.right() - near() * 0.4, space.right() - 1, ink);
    }
}
