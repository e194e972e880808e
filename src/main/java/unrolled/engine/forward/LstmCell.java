package unrolled.engine.forward;

import java.util.List;
import unrolled.engine.kernel.ElementaryRow;
import unrolled.engine.kernel.Panels;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Lstm;

/** An LSTM layer at work: z = x K + h R + b; i, f, o = sigmoid(z), g = tanh(z); c = f c + i g; h = o tanh(c). */
public final class LstmCell implements LayerCell {
    /** Which layer of the model it is, and which LSTM layer. */
    private final int at;

    private final int layer;
    private final LayerPanels weights;
    private final SlotRange slots;
    private final int units;
    /** {@code [S][U]} of the S slots of the range: h that enters the step. */
    private final double[] h;
    /** {@code [S][4U]}: x K, and then z. */
    private final Panels z;
    /** h R, one panel after the other. */
    private final Panels recurrent;

    private final CellRows rows;

    LstmCell(Lstm lstm, LayerPanels weights, int at, int layer, SlotRange slots) {
        this.weights = weights;
        this.at = at;
        this.layer = layer;
        this.slots = slots;
        units = lstm.units();
        h = new double[slots.count() * units];
        z = new Panels(slots.count(), 4 * units);
        recurrent = Panels.room(slots.count(), 4 * units);
        rows = new CellRows(units, slots.count());
    }

    @Override
    public void step(Recording recording, int step) {
        Lstm lstm = (Lstm) recording.model().layers().get(at);
        preactivation(recording, step);
        if (slots.count() * units < ElementaryRow.LEAST) {
            for (int n = 0; n < slots.count(); n++) {
                cell(lstm, recording, step, n);
            }
        } else {
            cells(lstm, recording, step);
        }
        if (recording.hasSettings()) {
            for (int slot = slots.from(); slot < slots.to(); slot++) {
                hold(lstm, recording, slot, step);
                force(lstm, recording, slot, step);
            }
        }
    }

    /** z = x K + h R + b. */
    private void preactivation(Recording recording, int step) {
        for (int n = 0; n < slots.count(); n++) {
            recording.copyPrevious(Quantity.H, layer, slots.from() + n, step, h, n * units);
        }
        int from = recording.inputAt(at, slots.from(), step);
        int stride = recording.inputStride(at);
        for (int p = 0; p < z.count(); p++) {
            z.setProduct(p, recording.inputs(at), from, stride, weights.kernel());
            recurrent.setProduct(p, h, 0, units, weights.recurrentKernel());
            z.add(p, recurrent, weights.bias());
        }
    }

    /** Writes i f g o c h [6U] of a slot in place: for layers whose rows would be too short. */
    private void cell(Lstm lstm, Recording recording, int step, int n) {
        Activation gate = lstm.recurrentActivation().activation();
        LayerRecording track = recording.written(at);
        double[] out = track.values;
        int i = track.at(slots.from() + n, step);
        int f = i + units;
        int g = f + units;
        int o = g + units;
        int c = o + units;
        int h = c + units;
        z.copy(n, 0, 4 * units, out, i);
        gate.apply(out, i, 2 * units);
        lstm.activation().apply(out, g, units);
        gate.apply(out, o, units);
        recording.copyPrevious(Quantity.C, layer, slots.from() + n, step, out, c);
        for (int u = 0; u < units; u++) {
            double carried = out[f + u] * out[c + u] + out[i + u] * out[g + u];
            out[c + u] = carried;
            out[h + u] = carried;
        }
        lstm.activation().apply(out, h, units);
        for (int u = 0; u < units; u++) {
            out[h + u] = out[o + u] * out[h + u];
        }
    }

    private void cells(Lstm lstm, Recording recording, int step) {
        int together = CellRows.together(units, slots.count());
        for (int first = 0; first < slots.count(); first += together) {
            cells(lstm, recording, step, first, Math.min(together, slots.count() - first));
        }
    }

    /** Writes i f g o c h [6U] of {@code count} slots, the first of them {@code first} behind that of the range. */
    private void cells(Lstm lstm, Recording recording, int step, int first, int count) {
        readGates(first, count);
        for (int n = 0; n < count; n++) {
            recording.copyPrevious(Quantity.C, layer, slots.from() + first + n, step, rows.before, n * units);
        }
        rows.compute(lstm, count * units);
        LayerRecording track = recording.written(at);
        int block = track.at(slots.from() + first, step);
        for (int gate = 0; gate < 4; gate++) {
            track.write(rows.gates[gate], count, units, block + gate * units);
        }
        track.write(rows.c, count, units, block + 4 * units);
        track.write(rows.h, count, units, block + 5 * units);
    }

    /** z of the gates as rows; where every panel is a gate, and so as wide as a row, the panels are the rows. */
    private void readGates(int first, int count) {
        for (int gate = 0; gate < 4; gate++) {
            if (z.count() == 4) {
                rows.z[gate] = z.line(gate, first);
            } else {
                z.copy(first, count, gate * units, units, rows.z[gate], 0);
            }
        }
    }

    /** Changes gates that are held in what the step wrote: c = f c + i g and h = o tanh(c) follow from them. */
    private void hold(Lstm lstm, Recording recording, int slot, int step) {
        LayerRecording track = recording.written(at);
        double[] out = track.values;
        int block = track.at(slot, step);
        List<HeldGate> held = recording.held(layer, slot, step);
        for (HeldGate hold : held) {
            out[block + hold.gate().part * units + hold.unit()] = hold.value();
        }
        for (HeldGate hold : held) {
            int i = block + hold.unit();
            double before = recording.previousC(layer, slot, step, hold.unit());
            double carried = out[i + units] * before + out[i] * out[i + 2 * units];
            out[i + 4 * units] = carried;
            out[i + 5 * units] = out[i + 3 * units] * lstm.activation().of(carried);
        }
    }

    /** Changes what the step wrote where it is made to leave something else: c first, so that h = o tanh(c) follows. */
    private void force(Lstm lstm, Recording recording, int slot, int step) {
        LayerRecording track = recording.written(at);
        List<ForcedValue> here = recording.settings(layer, slot, step);
        for (ForcedValue setting : here) {
            if (setting.quantity() == Quantity.C) {
                int o = track.at(slot, step) + 3 * units + setting.unit();
                track.values[o + units] = setting.value();
                track.values[o + 2 * units] =
                        track.values[o] * lstm.activation().of(setting.value());
            }
        }
        for (ForcedValue setting : here) {
            if (setting.quantity() == Quantity.H) {
                track.values[track.at(slot, step) + 5 * units + setting.unit()] = setting.value();
            }
        }
    }
}
