package unrolled.engine.backward;

import unrolled.engine.forward.LayerRecording;
import unrolled.engine.forward.Quantity;
import unrolled.engine.kernel.ElementaryRow;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Lstm;

/** Goes back over all slots at once, in rows: the units of the first slot, then those of the next. */
final class RowsBackward implements CellBackward {
    private final int units;
    /** Per gate i, f, g, o: its values, and the gradients by its pre-activations. */
    private final double[][] gates;

    private final double[][] byGate;
    /** c that entered the step, c', and c that it left. */
    private final double[] before;

    private final double[] c;
    /** By h and c that the step left. */
    private final double[] dh;

    private final double[] dc;
    /** dh' = R dz of the step after, and dc'. */
    private final double[] backH;

    private final double[] backC;
    private final double[] tanh;
    private final double[] slope;
    private final ElementaryRow row;

    RowsBackward(int units, int slots) {
        this.units = units;
        int length = slots * units;
        gates = new double[][] {new double[length], new double[length], new double[length], new double[length]};
        byGate = new double[][] {new double[length], new double[length], new double[length], new double[length]};
        before = new double[length];
        c = new double[length];
        dh = new double[length];
        dc = new double[length];
        backH = new double[length];
        backC = new double[length];
        tanh = new double[length];
        slope = new double[length];
        row = new ElementaryRow(length);
    }

    @Override
    public double[] backC() {
        return backC;
    }

    @Override
    public void step(LstmStep at, int step, double[] dz) {
        int first = at.slots().from();
        System.arraycopy(backC, 0, dc, 0, dc.length);
        for (int slot = first; slot < at.slots().to(); slot++) {
            int begin = (slot - first) * units;
            at.enter(slot, step, dh, backH, dc, begin);
            read(at, slot, step, begin);
        }
        cells(at, step);
        for (int slot = first; slot < at.slots().to(); slot++) {
            write(at, slot, step, dz);
        }
    }

    /** What the step of a slot was made of. */
    private void read(LstmStep at, int slot, int step, int begin) {
        LayerRecording track = at.track();
        int block = track.at(slot, step);
        for (int gate = 0; gate < 4; gate++) {
            System.arraycopy(track.values, block + gate * units, gates[gate], begin, units);
        }
        System.arraycopy(track.values, block + 4 * units, c, begin, units);
        at.recording().copyPrevious(Quantity.C, at.layer(), slot, step, before, begin);
    }

    private void cells(LstmStep at, int step) {
        Lstm lstm = at.lstm();
        Activation activation = lstm.activation();
        Activation gate = lstm.recurrentActivation().activation();
        add(dh, backH);
        double[] made = made(at, Quantity.H, step, dh);
        activation.apply(c, tanh, 1, c.length, row);
        activation.slopes(tanh, slope, c.length);
        addProduct(made, gates[3], slope, dc); // dc = dh o (1 - tanh(c)^2) + dc' of the step after
        double[] written = made(at, Quantity.C, step, dc);
        toGate(0, written, gates[2], gate);
        toGate(1, written, before, gate);
        toGate(2, written, gates[0], activation);
        toGate(3, made, tanh, gate);
        multiply(written, gates[1], backC); // dc' = dc f
    }

    /** A gradient but zero where h or c was set: nothing goes back from there into what would have made it. */
    private double[] made(LstmStep at, Quantity state, int step, double[] gradient) {
        if (!at.recording().hasSettings()) {
            return gradient;
        }
        double[] made = gradient.clone();
        for (int n = 0; n < made.length; n++) {
            if (at.recording().isSet(state, at.layer(), at.slots().from() + n / units, step, n % units)) {
                made[n] = 0.0;
            }
        }
        return made;
    }

    /** dz = d times what the gate is multiplied by times the slope of its activation. */
    private void toGate(int which, double[] d, double[] factor, Activation function) {
        function.slopes(gates[which], slope, slope.length);
        multiply(d, factor, slope, byGate[which]);
    }

    /** Writes the gradients of the step of a slot. */
    private void write(LstmStep at, int slot, int step, double[] dz) {
        LayerGradients gradients = at.gradients();
        int rowOfZ = gradients.row(slot, step);
        int begin = (slot - at.slots().from()) * units;
        System.arraycopy(dc, begin, gradients.state, 2 * rowOfZ * units, units);
        System.arraycopy(dh, begin, gradients.state, (2 * rowOfZ + 1) * units, units);
        for (int gate = 0; gate < 4; gate++) {
            System.arraycopy(byGate[gate], begin, dz, 4 * begin + gate * units, units);
        }
        at.stopAtHeld(slot, step, dz, 4 * begin);
        gradients.z.set(rowOfZ, dz, 4 * begin);
    }

    private static void add(double[] sum, double[] other) {
        for (int u = 0; u < sum.length; u++) {
            sum[u] += other[u];
        }
    }

    private static void addProduct(double[] a, double[] b, double[] c, double[] sum) {
        for (int u = 0; u < sum.length; u++) {
            sum[u] = a[u] * b[u] * c[u] + sum[u];
        }
    }

    private static void multiply(double[] a, double[] b, double[] c, double[] product) {
        for (int u = 0; u < product.length; u++) {
            product[u] = a[u] * b[u] * c[u];
        }
    }

    private static void multiply(double[] a, double[] b, double[] product) {
        for (int u = 0; u < product.length; u++) {
            product[u] = a[u] * b[u];
        }
    }
}
