package unrolled.io.cases;

import java.util.Locale;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.model.Model;
import unrolled.io.json.JsonValue;

/** What a recording holds, laid out as the case files have it, and compared with them. */
final class Computed {
    private final Model model;
    private final Recording recording;

    Computed(Model model, Recording recording) {
        this.model = model;
        this.recording = recording;
    }

    /** {@code [B][T][N]} if there is an output at every step, else {@code [B][N]}. */
    void compareOutput(JsonValue expected, Comparison comparison) {
        int batch = recording.batch();
        int width = model.outputWidth();
        if (model.outputsSequence()) {
            comparison.compare(expected, outputs(0), batch, recording.steps(), width);
        } else {
            comparison.compare(expected, outputs(recording.steps() - 1), batch, width);
        }
    }

    /** Outputs from a step on, flat {@code [B][steps][N]}. */
    double[] outputs(int from) {
        int width = model.outputWidth();
        int steps = recording.steps() - from;
        double[] outputs = new double[recording.batch() * steps * width];
        for (int n = 0; n < outputs.length; n++) {
            outputs[n] = recording.output(n / width / steps, from + n / width % steps, n % width);
        }
        return outputs;
    }

    /** One entry for every LSTM layer: {@code {i,f,g,o,c,h: [B][T][U]}}. */
    void compareTrace(JsonValue expected, Comparison comparison) {
        requireLayers(model, expected);
        for (int layer = 0; layer < model.lstms().size(); layer++) {
            JsonValue entry = expected.list().get(layer);
            int units = model.lstms().get(layer).units();
            for (Quantity quantity : Quantity.values()) {
                JsonValue numbers = entry.field(quantity.name().toLowerCase(Locale.ROOT));
                comparison.compare(numbers, all(quantity, layer), recording.batch(), recording.steps(), units);
            }
        }
    }

    /** Flat {@code [B][T][U]}. */
    double[] all(Quantity quantity, int layer) {
        int units = model.lstms().get(layer).units();
        int steps = recording.steps();
        double[] all = new double[recording.batch() * steps * units];
        for (int n = 0; n < all.length; n++) {
            all[n] = recording.at(quantity, layer, n / units / steps, n / units % steps, n % units);
        }
        return all;
    }

    /** One entry for every LSTM layer: {@code {h,c: [B][U]}}. */
    void compareFinalState(JsonValue expected, Comparison comparison) {
        requireLayers(model, expected);
        State end = recording.end();
        for (int layer = 0; layer < end.layers(); layer++) {
            JsonValue entry = expected.list().get(layer);
            int units = end.units(layer);
            double[] h = new double[end.batch() * units];
            double[] c = new double[end.batch() * units];
            for (int n = 0; n < h.length; n++) {
                h[n] = end.h(layer, n / units, n % units);
                c[n] = end.c(layer, n / units, n % units);
            }
            comparison.compare(entry.field("h"), h, end.batch(), units);
            comparison.compare(entry.field("c"), c, end.batch(), units);
        }
    }

    static void requireLayers(Model model, JsonValue expected) {
        if (expected.size() != model.lstms().size()) {
            throw expected.shouldBe("a list of " + model.lstms().size() + ", one entry for every LSTM layer");
        }
    }
}
