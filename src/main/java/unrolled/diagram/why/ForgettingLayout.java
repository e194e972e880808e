package unrolled.diagram.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.analysis.HalfLives;
import unrolled.analysis.MemoryParts;
import unrolled.analysis.Provenance.Part;
import unrolled.analysis.ValueSpan;
import unrolled.diagram.base.LinearAxis;
import unrolled.diagram.base.PictureSize;
import unrolled.figure.Bounds;
import unrolled.run.plan.Moment;

/**
 * Where the half-lives of the units stand, and beside them the curve of what is left of an old value of the chosen one.
 *
 * @param lives of all units of the layer over the run, where they have been gathered
 * @param awaited whether they are being gathered
 */
public record ForgettingLayout(MemoryParts why, Optional<HalfLives> lives, boolean awaited, PictureSize frame) {
    private static final double LEFT = 14;
    private static final double TOP = 30;
    private static final double BOTTOM = 44;
    private static final double AXIS = 40;
    private static final double LEAST_ROW = 15;
    private static final double WIDEST = 90;
    private static final double NARROWEST = 5;
    /** From here on a number has room at every step. */
    static final double NUMBERED = 31;

    /** Steps of whose values less is left are shown only where there is room. */
    private static final double FAINT = 0.01;

    /** The mark of a unit, or of several in a row where there are more units than pixels: the one that remembers longest. */
    record Unit(int unit, Bounds bounds) {}

    /** Where the units have their place. */
    Bounds panel() {
        double width = Math.max(170, Math.min(300, 0.3 * frame.width()));
        return new Bounds(LEFT, TOP, width, frame.height() - TOP - 8);
    }

    private int units() {
        return lives.map(HalfLives::units).orElse(0);
    }

    /** Whether every unit has a row with its name and words; else they are upright bars. */
    boolean hasRows() {
        return units() * LEAST_ROW <= panel().height();
    }

    /** From the first unit to the last. */
    List<Unit> rows() {
        List<Unit> rows = new ArrayList<>();
        double pitch = Math.min(26, panel().height() / Math.max(1, units()));
        for (int unit = 0; unit < units(); unit++) {
            rows.add(new Unit(unit, new Bounds(panel().x(), panel().y() + unit * pitch, panel().width(), pitch)));
        }
        return rows;
    }

    /** Where upright bars stand. */
    Bounds barRoom() {
        return Bounds.between(panel().x(), panel().y() + 20, panel().right(), panel().bottom() - 17);
    }

    List<Unit> bars() {
        Bounds room = barRoom();
        int shown = (int) Math.min(units(), room.width() / 2);
        double width = Math.min(18, room.width() / Math.max(1, shown));
        List<Unit> bars = new ArrayList<>();
        for (int bar = 0; bar < shown; bar++) {
            int from = (int) ((long) bar * units() / shown);
            int to = (int) ((long) (bar + 1) * units() / shown);
            Bounds bounds = new Bounds(room.x() + bar * width, room.y(), width, room.height());
            bars.add(new Unit(longest(from, to), bounds));
        }
        return bars;
    }

    private int longest(int from, int to) {
        int longest = from;
        int chosen = why.place().unit();
        if (chosen >= from && chosen < to) {
            return chosen;
        }
        for (int unit = from + 1; unit < to; unit++) {
            longest = life(unit) > life(longest) ? unit : longest;
        }
        return longest;
    }

    double life(int unit) {
        return lives.orElseThrow().of(unit);
    }

    /** The longest finite half-life of all units; 1 if there is none. */
    double longest() {
        double longest = 0;
        for (int unit = 0; unit < units(); unit++) {
            longest = Double.isFinite(life(unit)) ? Math.max(longest, life(unit)) : longest;
        }
        return longest > 0 ? longest : 1;
    }

    /** How much of the longest a half-life is: 1 if it never ends. */
    double share(int unit) {
        double life = life(unit);
        return Double.isNaN(life) ? 0 : Math.min(1, life / longest());
    }

    /** The curve, with what is older than it. */
    Bounds area() {
        return Bounds.between(panel().right() + 20 + AXIS, TOP, frame.width() - 18, frame.height() - BOTTOM);
    }

    Bounds restColumn() {
        return new Bounds(area().x(), area().y(), MemoryStart.WIDTH, area().height());
    }

    private List<Part> parts() {
        return why.provenance().parts();
    }

    /** How many steps are shown: those of which something is left, as many as have room, and more while they stay wide. */
    int shown() {
        double room = area().width() - MemoryStart.WIDTH;
        int matter = why.provenance().own();
        while (matter < parts().size() && parts().get(matter).kept() >= FAINT) {
            matter++;
        }
        int wanted = Math.max(matter, (int) (room / (NUMBERED + StepColumns.GAP)));
        return Math.max(1, Math.min(parts().size(), Math.min(wanted, (int) (room / NARROWEST))));
    }

    StepColumns columns() {
        Bounds area = area();
        Bounds room = Bounds.between(restColumn().right(), area.y(), area.right(), area.bottom());
        List<Moment> moments = parts().stream().limit(shown()).map(Part::moment).toList();
        return new StepColumns(moments, why.place().moment(), room, WIDEST);
    }

    /** What is left of the value that c had after a step; {@code index} counts from where we stand back in time. */
    double kept(int index) {
        return parts().get(index).kept();
    }

    /** What is left of what came before the curve. */
    double keptBefore() {
        return shown() < parts().size()
                ? kept(shown())
                : why.provenance().rest().kept();
    }

    /** The newest moment before the curve, or its first one where there is none. */
    Moment newestBefore() {
        return parts().get(Math.min(shown(), parts().size() - 1)).moment();
    }

    boolean hasOlder() {
        return shown() < parts().size() || why.provenance().rest().before().kept();
    }

    LinearAxis y() {
        return new LinearAxis(new ValueSpan(0, 1), false, area().bottom() - 3, area().y() + 15);
    }
}
