package unrolled.diagram.cell;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import unrolled.debug.cursor.Phase;
import unrolled.diagram.base.FullBar;
import unrolled.diagram.base.Style;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Subject;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** The gates of a cell: the values of all units, and under them the curves that made them of their sums, where nobody holds them. */
final class CellGates {
    private static final TextFont NAME = new TextFont(Typeface.SANS_BOLD, 12);

    private final Figure.Builder figure;
    private final UnitNumbers cell;
    private final Phase phase;
    private final CellLayout layout;
    private final Style look;
    private final HeldMark held;

    CellGates(Figure.Builder figure, UnitNumbers cell, Phase phase, CellLayout layout, Style look) {
        this.figure = figure;
        this.cell = cell;
        this.phase = phase;
        this.layout = layout;
        this.look = look;
        this.held = new HeldMark(figure, cell, look.theme(), look.words());
    }

    /** What the row of a unit stands for. */
    interface Rows {
        Subject of(Quantity gate, int unit);
    }

    /** Draws all of them. */
    void draw(CellBox boxes, Rows rows) {
        List<Quantity> gates = UnitNumbers.GATES;
        List<GateCurve.Sums> sums = gates.stream().map(this::sums).toList();
        double reach = sums.stream().mapToDouble(GateCurve.Sums::reach).max().orElse(1);
        for (int index = 0; index < gates.size(); index++) {
            values(gates.get(index), layout.gate(index), boxes, rows);
            curve(gates.get(index), layout.curve(index), sums.get(index), reach);
        }
    }

    private String say(String key, Object... arguments) {
        return look.words().of(key, arguments);
    }

    private static String letter(Quantity gate) {
        return gate.name().toLowerCase(Locale.ROOT);
    }

    /** The sums of all units, each added up once. */
    private GateCurve.Sums sums(Quantity gate) {
        double[] z = new double[layout.units()];
        Arrays.setAll(z, unit -> cell.terms(gate, unit).z());
        BitSet held = new BitSet();
        IntStream.range(0, z.length)
                .filter(unit -> cell.held(gate, unit).isPresent())
                .forEach(held::set);
        return new GateCurve.Sums(z.length, layout.chosen(), unit -> z[unit], phase.has(Phase.GATES), held::get);
    }

    private void values(Quantity gate, Bounds box, CellBox boxes, Rows rows) {
        boolean candidate = gate == Quantity.G;
        if (phase.has(Phase.GATES)) {
            double full = candidate ? FullBar.above(cell.largest(gate)) : 1;
            boxes.draw(box, new CellBox.Content(u -> cell.at(gate, u), full, candidate, unit -> rows.of(gate, unit)));
            for (int row = 0; row < layout.rows(); row++) {
                int unit = layout.firstRow() + row;
                held.draw(gate, unit, boxes.edge(box, unit));
            }
        } else {
            boxes.later(box, look.theme().state(), say("cell.later"));
        }
        Ink ink = phase == Phase.GATES
                ? look.theme().accent()
                : look.theme().state().line();
        String name = say("inspect." + letter(gate)) + " " + letter(gate);
        figure.add(new TextMark(name, box.centerX(), box.bottom() + 14, NAME, Anchor.MIDDLE, ink));
    }

    private void curve(Quantity gate, Bounds room, GateCurve.Sums sums, double reach) {
        boolean candidate = gate == Quantity.G;
        DoubleUnaryOperator activation =
                candidate ? cell.activation()::of : cell.lstm().recurrentActivation()::of;
        GateCurve curve = new GateCurve(figure, room, look.theme(), activation, reach);
        curve.draw(sums);
        if (sums.held().test(layout.chosen())) {
            underHeld(gate, room);
            held.draw(gate, layout.chosen(), curve.held(cell.at(gate)));
        } else {
            underSum(gate, room, sums.z().applyAsDouble(layout.chosen()));
        }
    }

    private void underSum(Quantity gate, Bounds curve, double z) {
        String made = gate == Quantity.G
                ? cell.activation().kerasName()
                : say("cell.activation." + cell.lstm().recurrentActivation());
        String tip = say("cell.curve", letter(gate), look.words().signed(z, 4), made);
        figure.add(BoxMark.target(curve), new PhaseTarget(Phase.GATES, tip));
        String text = "z = " + look.words().signed(z, 3);
        Ink sum = phase == Phase.SUM ? look.theme().accent() : look.theme().muted();
        figure.add(new TextMark(text, curve.centerX(), curve.bottom() + 14, CellFlow.LETTER, Anchor.MIDDLE, sum));
    }

    /** No sum: it has no part in a gate that is held. */
    private void underHeld(Quantity gate, Bounds curve) {
        String value = look.words().figures(cell.at(gate), 4);
        String tip = say("cell.held.tip", letter(gate), value);
        figure.add(BoxMark.target(curve), new PhaseTarget(Phase.GATES, tip));
        String whole = say("cell.held.short", value);
        double step = layout.gate(1).x() - layout.gate(0).x();
        boolean fits = NAME.width(whole) <= 2 * step - CellFlow.LETTER.width("z = -00.000"); // beside another
        String text = fits ? whole : "= " + value;
        figure.add(new TextMark(
                text,
                curve.centerX(),
                curve.bottom() + 14,
                NAME,
                Anchor.MIDDLE,
                look.theme().alarm()));
    }
}
