package unrolled.diagram.cell;

import java.util.Optional;
import unrolled.analysis.View;
import unrolled.diagram.base.PictureSize;
import unrolled.engine.forward.Quantity;

/** A number in the picture of a cell: a gate of a unit, or c or h that the step leaves. */
public record CellSpot(Quantity quantity, int unit) {
    /** That at a point of the picture; a curve is that of the chosen unit. Empty elsewhere. */
    public static Optional<CellSpot> at(View view, PictureSize size, double x, double y) {
        UnitNumbers cell = UnitNumbers.at(view);
        if (!cell.recording().recorded().hasCell()) {
            return Optional.empty();
        }
        CellLayout layout = new CellLayout(
                size.width(), size.height(), cell.lstm().units(), cell.place().unit());
        for (int gate = 0; gate < CellLayout.GATES; gate++) {
            Quantity quantity = UnitNumbers.GATES.get(gate);
            if (layout.curve(gate).contains(x, y)) {
                return Optional.of(new CellSpot(quantity, layout.chosen()));
            }
            if (layout.gate(gate).contains(x, y)) {
                return Optional.of(new CellSpot(quantity, layout.unitAt(layout.gate(gate), y)));
            }
        }
        return layout.c().contains(x, y)
                ? Optional.of(new CellSpot(Quantity.C, layout.unitAt(layout.c(), y)))
                : Optional.of(layout.h())
                        .filter(box -> box.contains(x, y))
                        .map(box -> new CellSpot(Quantity.H, layout.unitAt(box, y)));
    }
}
