package unrolled.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Dropout;
import unrolled.engine.model.Layer;
import unrolled.run.Block;
import unrolled.run.Carry;
import unrolled.run.Run;
import unrolled.run.plan.Moment;

/** A step of a slot in two runs, and the difference: the one less the other. Alike is exactly 0, since the engine is exact. */
public record Difference(Side one, Side other) {
    /** One of both runs, with the batch in which it stands. */
    public record Side(Block block, Cursor place) {
        public Recording recording() {
            return block.recording();
        }

        public int slot() {
            return place.slot();
        }

        public int step() {
            return place.moment().step();
        }

        /** What a gate or a state is after the step. */
        public double at(Quantity quantity, int layer, int unit) {
            return recording().at(quantity, layer, slot(), step(), unit);
        }

        public double x(int feature) {
            return recording().x(slot(), step(), feature);
        }

        public double y(int n) {
            return recording().output(slot(), step(), n);
        }

        /** The c that enters the step. */
        public double previousC(int layer, int unit) {
            return recording().previousC(layer, slot(), step(), unit);
        }

        public double previousH(int layer, int unit) {
            return recording().previousH(layer, slot(), step(), unit);
        }

        /** What somebody set of the state that the step leaves, and the gates that are held: the last of each number. */
        private Map<String, Double> settings(int layer) {
            Map<String, Double> all = new HashMap<>();
            recording()
                    .settings(layer, slot(), step())
                    .forEach(set -> all.put(set.quantity() + " " + set.unit(), set.value()));
            recording()
                    .held(layer, slot(), step())
                    .forEach(hold -> all.put(hold.gate() + " " + hold.unit(), hold.value()));
            return all;
        }

        /** Whether somebody set a number of the state that the step leaves, or holds a gate. */
        public boolean isSet() {
            boolean set = false;
            for (int layer = 0; layer < layers(); layer++) {
                set |= !settings(layer).isEmpty();
            }
            return set;
        }

        /** Whether somebody holds a gate there, and set nothing else. */
        public boolean isHeld() {
            boolean held = isSet();
            for (int layer = 0; layer < layers(); layer++) {
                held &= recording().settings(layer, slot(), step()).isEmpty();
            }
            return held;
        }

        private double factor(Dropout dropout, int layer, int n) {
            return recording().draws().factor(dropout.rate(), layer, slot(), step(), n);
        }

        /** How the state came into the step. */
        public Carry carry(Run run) {
            Moment moment = place.moment();
            if (run.pinned(moment.epoch(), moment.batch(), moment.step(), slot())) {
                return Carry.PINNED;
            }
            return moment.step() == 0 ? run.carryInto(moment.epoch(), moment.batch(), slot()) : Carry.KEPT;
        }

        /** Which sample the run reads in it. */
        public int sample(Run run) {
            Moment moment = place.moment();
            return run.plan().sample(moment.epoch(), moment.batch(), slot());
        }

        /** How many updates the weights have had. */
        public long updates() {
            return block.before().learner().optimizer().steps();
        }

        public int layers() {
            return recording().start().layers();
        }

        public int units(int layer) {
            return recording().start().units(layer);
        }

        /** Whether all state is zero that enters the step; of what is recorded. */
        public boolean fromZero() {
            boolean hasC = recording().recorded().has(Quantity.C);
            boolean hasH = recording().recorded().has(Quantity.H);
            for (int layer = 0; layer < layers(); layer++) {
                for (int unit = 0; unit < units(layer); unit++) {
                    if ((hasC && previousC(layer, unit) != 0) || (hasH && previousH(layer, unit) != 0)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /** Whether both runs have recorded a gate or state, so that it can be compared. */
    public boolean compares(Quantity quantity) {
        return one.recording().recorded().has(quantity)
                && other.recording().recorded().has(quantity);
    }

    public double of(Quantity quantity, int layer, int unit) {
        return one.at(quantity, layer, unit) - other.at(quantity, layer, unit);
    }

    /** Whether both give out as many numbers here. */
    public boolean hasOutput() {
        return one.recording().hasOutput(one.step())
                && other.recording().hasOutput(other.step())
                && one.recording().outputWidth() == other.recording().outputWidth();
    }

    /** The difference of an output that both have. */
    public double y(int n) {
        return one.y(n) - other.y(n);
    }

    /** Whether both give out the same. */
    public boolean isSameOutput() {
        boolean same = true;
        for (int n = 0; n < one.recording().outputWidth(); n++) {
            same &= same(one.y(n), other.y(n));
        }
        return same;
    }

    /** Whether the step leaves the same c and h in a layer, of what both have recorded. */
    public boolean isSame(int layer) {
        return (!compares(Quantity.C) || same(layer, Quantity.C)) && (!compares(Quantity.H) || same(layer, Quantity.H));
    }

    private boolean same(int layer, Quantity quantity) {
        boolean same = true;
        for (int unit = 0; unit < one.units(layer); unit++) {
            same &= same(one.at(quantity, layer, unit), other.at(quantity, layer, unit));
        }
        return same;
    }

    public boolean isSame() {
        boolean same = true;
        for (int layer = 0; layer < one.layers(); layer++) {
            same &= isSame(layer);
        }
        return same;
    }

    /** Whether both runs read inputs of one width. */
    boolean sameShape() {
        return one.block.model().features() == other.block.model().features();
    }

    /** Of inputs that both have recorded. */
    boolean sameInput() {
        boolean same = true;
        if (!one.recording().recorded().inputs()
                || !other.recording().recorded().inputs()) {
            return same;
        }
        for (int feature = 0; feature < one.block.model().features(); feature++) {
            same &= same(one.x(feature), other.x(feature));
        }
        return same;
    }

    /** Whether the same c and h enter the step, of what both have recorded. */
    public boolean sameBefore() {
        boolean same = true;
        for (int layer = 0; layer < one.layers(); layer++) {
            for (int unit = 0; unit < one.units(layer); unit++) {
                same &= !compares(Quantity.C) || same(one.previousC(layer, unit), other.previousC(layer, unit));
                same &= !compares(Quantity.H) || same(one.previousH(layer, unit), other.previousH(layer, unit));
            }
        }
        return same;
    }

    /** Whether somebody set the same numbers of the state that the step leaves, and holds the same gates. */
    boolean sameSettings() {
        boolean same = true;
        for (int layer = 0; layer < one.layers(); layer++) {
            same &= one.settings(layer).equals(other.settings(layer));
        }
        return same;
    }

    /** Whether Dropout lets the same numbers through. */
    public boolean sameDrops() {
        boolean same = true;
        List<Layer> layers = one.block.model().layers();
        for (int layer = 0; layer < layers.size(); layer++) {
            if (layers.get(layer) instanceof Dropout dropout) {
                same &= sameDrops(dropout, layer);
            }
        }
        return same;
    }

    private boolean sameDrops(Dropout dropout, int layer) {
        boolean same = true;
        for (int n = 0; n < dropout.features(); n++) {
            same &= one.factor(dropout, layer, n) == other.factor(dropout, layer, n);
        }
        return same;
    }

    /** Alike to the last bit; that a zero has a sign is no difference. */
    private static boolean same(double a, double b) {
        return a == b || (Double.isNaN(a) && Double.isNaN(b));
    }

    /** The unit of a layer that differs most by a measure; NaN is more than anything. */
    int farthest(int layer, ToDoubleFunction<Integer> measure) {
        int farthest = 0;
        for (int unit = 1; unit < one.units(layer); unit++) {
            farthest =
                    Double.compare(Math.abs(measure.applyAsDouble(unit)), Math.abs(measure.applyAsDouble(farthest))) > 0
                            ? unit
                            : farthest;
        }
        return farthest;
    }
}
