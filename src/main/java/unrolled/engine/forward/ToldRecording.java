package unrolled.engine.forward;

import java.util.Arrays;
import java.util.List;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;

/** Makes the recording of a batch that was recorded elsewhere. */
public final class ToldRecording {
    private final ToldNumbers numbers;
    private final Recorded recorded;
    private final Recording made;

    private ToldRecording(Model model, int slots, int steps, ToldNumbers numbers) {
        this.numbers = numbers;
        recorded = numbers.recorded();
        double[] x = new double[Math.multiplyExact(slots * steps, model.features())];
        for (int at = 0; at < x.length; at++) {
            int step = at / model.features() % steps;
            x[at] = recorded.inputs()
                    ? numbers.x(at / model.features() / steps, step, at % model.features())
                    : Double.NaN;
        }
        State start = State.told(model, slots, numbers);
        made = new Recording(model, x, start, null, null, DropoutDraws.NONE, recorded, List.of());
    }

    /**
     * Reads all that is told.
     *
     * @param model whose layers it is of; its weights need not be those that made the numbers
     */
    public static Recording of(Model model, int slots, int steps, ToldNumbers numbers) {
        ToldRecording told = new ToldRecording(model, slots, steps, numbers);
        for (int layer = 0; layer < told.made.start().layers(); layer++) {
            told.fill(layer);
        }
        told.fillOutputs();
        return told.made;
    }

    private void fill(int layer) {
        LayerRecording track = made.written(made.layerOfLstm(layer));
        int units = track.width / 6;
        Arrays.fill(track.values, Double.NaN);
        for (Quantity quantity : recorded.quantities()) {
            for (int step = track.first; step < made.steps(); step++) {
                for (int n = 0; n < made.batch() * units; n++) {
                    int slot = n / units;
                    track.values[track.at(slot, step) + quantity.part * units + n % units] =
                            numbers.at(quantity, layer, slot, step, n % units);
                }
            }
        }
    }

    /** Those of other layers are not told. */
    private void fillOutputs() {
        int layers = made.model().layers().size();
        for (int at = 0; at < layers; at++) {
            if (!(made.model().layers().get(at) instanceof Lstm)) {
                Arrays.fill(made.written(at).values, Double.NaN);
            }
        }
        LayerRecording top = made.written(layers - 1);
        int width = made.outputWidth();
        for (int step = top.first; step < made.steps(); step++) {
            for (int n = 0; n < made.batch() * width && made.hasOutput(step); n++) {
                top.values[top.at(n / width, step) + top.outputAt + n % width] = numbers.y(n / width, step, n % width);
            }
        }
    }
}
