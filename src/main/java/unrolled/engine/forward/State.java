package unrolled.engine.forward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import unrolled.engine.kernel.Index;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;

/** h and c of every LSTM layer and slot of a batch, between two steps; never changed, and equal when all bits are. */
public final class State {
    private final int batch;
    /** Per LSTM layer {@code [B][2U]}: c of a slot, then its h. Written only while the state is made. */
    private final double[][] layers;

    /** Takes {@code layers [L][B][2U]} over. */
    public State(int batch, double[][] layers) {
        this.batch = batch;
        this.layers = layers;
    }

    /** The state that knows nothing: all zeros. */
    public static State zero(Model model, int batch) {
        if (batch < 1) {
            throw new IllegalArgumentException("A batch needs at least one slot but has " + batch);
        }
        List<double[]> layers = new ArrayList<>();
        for (Lstm lstm : model.lstms()) {
            layers.add(new double[Math.multiplyExact(batch, 2 * lstm.units())]);
        }
        return new State(batch, layers.toArray(double[][]::new));
    }

    /** A copy of {@code h} and {@code c}: for every LSTM layer, lowest first, {@code [B][U]}. */
    public static State of(Model model, List<double[][]> h, List<double[][]> c) {
        List<Lstm> lstms = model.lstms();
        if (h.size() != lstms.size() || c.size() != lstms.size()) {
            throw new IllegalArgumentException("A state needs h and c of " + lstms.size()
                    + " LSTM layers but was given h of " + h.size() + " and c of " + c.size());
        }
        if (lstms.isEmpty()) {
            throw new IllegalArgumentException("A model without LSTM has no h and c: use State.zero");
        }
        State state = zero(model, h.get(0).length);
        for (int layer = 0; layer < lstms.size(); layer++) {
            state.put("c of LSTM layer " + (layer + 1), c.get(layer), layer, 0);
            state.put("h of LSTM layer " + (layer + 1), h.get(layer), layer, state.units(layer));
        }
        return state;
    }

    /** What a batch that was recorded elsewhere began with; NaN where that is not recorded. */
    static State told(Model model, int slots, ToldNumbers numbers) {
        State state = zero(model, slots);
        for (int layer = 0; layer < state.layers.length; layer++) {
            int units = state.units(layer);
            for (int n = 0; n < state.layers[layer].length; n++) {
                Quantity quantity = n / units % 2 == 0 ? Quantity.C : Quantity.H;
                state.layers[layer][n] = numbers.recorded().has(quantity)
                        ? numbers.start(quantity, layer, n / (2 * units), n % units)
                        : Double.NaN;
            }
        }
        return state;
    }

    private void put(String name, double[][] values, int layer, int from) {
        int units = units(layer);
        for (int slot = 0; slot < batch; slot++) {
            if (values.length != batch || values[slot].length != units) {
                throw new IllegalArgumentException(name + " should be " + Matrix.shape(batch, units) + " but "
                        + (values.length != batch
                                ? "has " + values.length + " slots"
                                : "slot " + slot + " has " + values[slot].length + " units"));
            }
            System.arraycopy(values[slot], 0, layers[layer], 2 * slot * units + from, units);
        }
    }

    public int batch() {
        return batch;
    }

    /** The number of LSTM layers. */
    public int layers() {
        return layers.length;
    }

    /** U of an LSTM layer. */
    public int units(int layer) {
        return layers[Index.of("LSTM layer", layer, layers.length)].length / (2 * batch);
    }

    /** Hidden state of one unit. */
    public double h(int layer, int slot, int unit) {
        return layers[layer][at(layer, slot, unit) + units(layer)];
    }

    /** Cell state of one unit. */
    public double c(int layer, int slot, int unit) {
        return layers[layer][at(layer, slot, unit)];
    }

    private int at(int layer, int slot, int unit) {
        int units = units(layer);
        return 2 * units * Index.of("slot", slot, batch) + Index.of("unit", unit, units);
    }

    /** This state with h and c of {@code slot} zero in all layers. */
    public State withZeroSlot(int slot) {
        Index.of("slot", slot, batch);
        double[][] copy = new double[layers.length][];
        for (int layer = 0; layer < layers.length; layer++) {
            int width = 2 * units(layer);
            copy[layer] = layers[layer].clone();
            Arrays.fill(copy[layer], slot * width, (slot + 1) * width, 0.0);
        }
        return new State(batch, copy);
    }

    /** Whether h and c of {@code slot} are zero in all layers. */
    public boolean isZero(int slot) {
        Index.of("slot", slot, batch);
        for (int layer = 0; layer < layers.length; layer++) {
            int width = 2 * units(layer);
            for (int at = slot * width; at < (slot + 1) * width; at++) {
                if (layers[layer][at] != 0.0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Copies C or H of a slot [U] into {@code to} from {@code at} on. */
    void copy(Quantity state, int layer, int slot, double[] to, int at) {
        int units = layers[layer].length / (2 * batch);
        int from = (2 * slot + state.part - Quantity.C.part) * units;
        System.arraycopy(layers[layer], from, to, at, units);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State that && batch == that.batch && Arrays.deepEquals(layers, that.layers);
    }

    @Override
    public int hashCode() {
        return 31 * batch + Arrays.deepHashCode(layers);
    }

    @Override
    public String toString() {
        return "State of " + layers.length + " LSTM layers with " + batch + " slots";
    }
}
