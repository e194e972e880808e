package unrolled.diagram.cell;

import unrolled.diagram.base.Branch;
import unrolled.diagram.base.ChangeMark;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Figure;
import unrolled.figure.Point;

/** The diamond of a gate that is held, at each step at which it is. */
final class HeldMark {
    private final Figure.Builder figure;
    private final UnitNumbers cell;
    private final Theme theme;
    private final Words words;

    HeldMark(Figure.Builder figure, UnitNumbers cell, Theme theme, Words words) {
        this.figure = figure;
        this.cell = cell;
        this.theme = theme;
        this.words = words;
    }

    /** Nothing where the gate of that unit is not held. */
    void draw(Quantity gate, int unit, Point middle) {
        cell.held(gate, unit).ifPresent(change -> {
            Target spot = new Target(
                    Part.CHANGE,
                    cell.place().onUnit(unit),
                    () -> Branch.of(cell.trace()).label(change, words));
            figure.add(ChangeMark.at(middle, unit == cell.place().unit() ? 5.5 : 4.5, theme), spot);
        });
    }
}
