package unrolled.engine.backward;

import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Lstm;

/** Goes back unit by unit: for few units in all slots, whose rows would be too short. */
final class UnitsBackward implements CellBackward {
    private final int units;
    private final double[] backC;
    /** Of one slot {@code [U]}: dh and dc, dh' of the step after, and c that entered the step. */
    private final double[] dh;

    private final double[] dc;
    private final double[] backH;
    private final double[] before;

    UnitsBackward(int units, int slots) {
        this.units = units;
        backC = new double[slots * units];
        dh = new double[units];
        dc = new double[units];
        backH = new double[units];
        before = new double[units];
    }

    @Override
    public double[] backC() {
        return backC;
    }

    @Override
    public void step(LstmStep at, int step, double[] dz) {
        for (int slot = at.slots().from(); slot < at.slots().to(); slot++) {
            int begin = (slot - at.slots().from()) * units;
            System.arraycopy(backC, begin, dc, 0, units);
            at.enter(slot, step, dh, backH, dc, 0);
            at.recording().copyPrevious(Quantity.C, at.layer(), slot, step, before, 0);
            units(at, slot, step, dz, begin);
            at.stopAtHeld(slot, step, dz, 4 * begin);
            at.gradients().z.set(at.gradients().row(slot, step), dz, 4 * begin);
        }
    }

    private void units(LstmStep at, int slot, int step, double[] dz, int begin) {
        Recording recording = at.recording();
        Lstm lstm = at.lstm();
        Activation gate = lstm.recurrentActivation().activation();
        Activation activation = lstm.activation();
        double[] values = at.track().values;
        int z = 4 * begin;
        int block = at.track().at(slot, step);
        int state = 2 * units * at.gradients().row(slot, step);
        for (int u = 0; u < units; u++) {
            double i = values[block + u];
            double f = values[block + units + u];
            double g = values[block + 2 * units + u];
            double o = values[block + 3 * units + u];
            double tanh = activation.of(values[block + 4 * units + u]);
            double h = dh[u] + backH[u];
            double made = recording.isSet(Quantity.H, at.layer(), slot, step, u) ? 0.0 : h;
            double c = made * o * activation.slope(tanh) + dc[u];
            double written = recording.isSet(Quantity.C, at.layer(), slot, step, u) ? 0.0 : c;
            at.gradients().state[state + u] = c;
            at.gradients().state[state + units + u] = h;
            dz[z + u] = written * g * gate.slope(i);
            dz[z + units + u] = written * before[u] * gate.slope(f);
            dz[z + 2 * units + u] = written * i * activation.slope(g);
            dz[z + 3 * units + u] = made * tanh * gate.slope(o);
            backC[begin + u] = written * f;
        }
    }
}
