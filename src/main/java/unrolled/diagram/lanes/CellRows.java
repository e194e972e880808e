package unrolled.diagram.lanes;

import java.util.EnumSet;
import java.util.Set;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Branch;
import unrolled.diagram.base.CellMark;
import unrolled.diagram.base.HeatCells;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.run.Block;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** Draws the rows of a lane from afar: every step is a column of cells, one a unit, coloured by h. */
final class CellRows {
    private final Figure.Builder figure;
    private final Trace trace;
    private final Style look;
    private final BarScale scale;
    private final Set<CellMark> marks = EnumSet.noneOf(CellMark.class);

    /** The places that are seen, and the top of the rows. */
    record Range(long first, long last, double top) {
        int count() {
            return (int) (last - first + 1);
        }
    }

    CellRows(Figure.Builder figure, Trace trace, BarScale scale, Style look) {
        this.figure = figure;
        this.trace = trace;
        this.look = look;
        this.scale = scale;
    }

    /** The marks that are among the cells. */
    Set<CellMark> draw(LaneColumns columns, RowShape shape, Range range) {
        int layers = trace.run().model().lstms().size();
        for (int slot = 0; slot < trace.plan().slots(); slot++) {
            double top = range.top() + slot * shape.rowPitch();
            for (int layer = 0; layer < layers; layer++) {
                Cursor place = new Cursor(trace.run().id(), Moment.FIRST, slot, layer, 0);
                Bounds band = band(columns, shape, range, top + shape.stateTop(layer), shape.state());
                states(columns, range, place, band);
                carries(columns, range, place, band);
            }
            values(columns, range, slot, band(columns, shape, range, top + shape.outputTop(), shape.output()), true);
            values(columns, range, slot, band(columns, shape, range, top + shape.inputTop(), shape.input()), false);
        }
        return marks;
    }

    private Bounds band(LaneColumns columns, RowShape shape, Range range, double top, double height) {
        double width = columns.width(range.first(), range.count()) * shape.pitch();
        return new Bounds(columns.x(range.first(), 0), top, width, height);
    }

    /** Visits every step that is seen of a slot, with its column among those of the range. */
    private void visit(LaneColumns columns, Range range, int slot, Visitor visitor) {
        for (int p = 0; p < range.count(); p++) {
            long place = range.first() + p;
            if (!LaneColumns.computed(place, trace)
                    || slot >= trace.plan().slots(columns.epochOf(place), columns.batchOf(place))) {
                continue;
            }
            Block block = trace.block(columns.epochOf(place), columns.batchOf(place));
            int before = columns.width(range.first(), p);
            for (int step = 0; step < block.recording().steps(); step++) {
                visitor.visit(block, step, before + step);
            }
        }
    }

    private interface Visitor {
        void visit(Block block, int step, int column);
    }

    private void states(LaneColumns columns, Range range, Cursor place, Bounds band) {
        int units = trace.run().model().lstms().get(place.layer()).units();
        int width = columns.width(range.first(), range.count());
        HeatCells cells = new HeatCells(band, width, units, look.theme());
        visit(columns, range, place.slot(), (block, step, column) -> {
            for (int unit = 0; unit < units; unit++) {
                double h = block.recording().at(Quantity.H, place.layer(), place.slot(), step, unit);
                cells.set(column, unit, h, scale.h(), look.theme().diverging(h / scale.h()));
            }
            Cursor here = place.at(new Moment(block.epoch(), block.batch(), step));
            Bounds cell =
                    new Bounds(band.x() + column * band.width() / width, band.y(), band.width() / width, band.height());
            Target spot = new Target(
                    Part.STATE,
                    here,
                    () -> Labels.state(trace, here, look.words())
                            + Branch.of(trace).heldGates(here, look.words()));
            figure.add(BoxMark.filled(cell, Ink.NONE), spot);
        });
        marks.addAll(cells.draw(figure));
    }

    /** Inputs in pink or outputs in green, the stronger the larger; of several the first one. */
    private void values(LaneColumns columns, Range range, int slot, Bounds band, boolean outputs) {
        int width = columns.width(range.first(), range.count());
        double[] values = new double[width];
        boolean[] there = new boolean[width];
        visit(columns, range, slot, (block, step, column) -> {
            there[column] = outputs
                    ? block.recording().hasOutput(step)
                    : block.recording().recorded().inputs();
            if (there[column]) {
                values[column] = outputs
                        ? block.recording().output(slot, step, 0)
                        : block.recording().x(slot, step, 0);
            }
        });
        double most = outputs ? scale.y() : scale.x();
        Theme.Pair colours = outputs ? look.theme().output() : look.theme().input();
        HeatCells cells = new HeatCells(band, width, 1, look.theme());
        for (int column = 0; column < width; column++) {
            double strength = Math.min(1, Math.abs(values[column]) / most);
            if (there[column]) {
                cells.set(column, 0, values[column], most, Ink.mix(colours.fill(), colours.line(), strength));
            }
        }
        marks.addAll(cells.draw(figure));
    }

    /** A line where the state is carried, an upright one where the user pinned a reset. */
    private void carries(LaneColumns columns, Range range, Cursor place, Bounds band) {
        double pitch = band.width() / columns.width(range.first(), range.count());
        visit(columns, range, place.slot(), (block, step, column) -> {
            double x = band.x() + column * pitch;
            if (trace.run().pinned(block.epoch(), block.batch(), step, place.slot())) {
                figure.add(BoxMark.filled(
                        new Bounds(x - 1, band.y() - 2, 2, band.height() + 4),
                        look.theme().alarm()));
            } else if (step == 0
                    && trace.run()
                            .carryInto(block.epoch(), block.batch(), place.slot())
                            .kept()) {
                figure.add(BoxMark.filled(
                        new Bounds(x - pitch, band.centerY() - 1, pitch, 2),
                        look.theme().state().line()));
            }
        });
    }
}
