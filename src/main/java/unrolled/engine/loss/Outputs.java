package unrolled.engine.loss;

import java.util.List;
import unrolled.engine.forward.DenseCell;
import unrolled.engine.forward.LayerRecording;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Model;

/** What a model gave out, or what it would have given without its last activation, laid out as targets are. */
public final class Outputs {
    private Outputs() {}

    /** Whether Keras takes the pre-activations of the last layer for the logits of a cross-entropy. */
    static boolean haveLogits(Model model) {
        return last(model) instanceof Dense dense
                && (dense.activation() == Activation.SIGMOID || dense.activation() == Activation.SOFTMAX);
    }

    private static Layer last(Model model) {
        List<Layer> layers = model.layers();
        return layers.get(layers.size() - 1);
    }

    /** {@code [B][T][N]} if the model gives a sequence, else {@code [B][N]}. */
    static double[] of(Recording recording) {
        int top = recording.model().layers().size() - 1;
        LayerRecording track = recording.written(top);
        int width = recording.model().outputWidth();
        int first = first(recording);
        int steps = recording.steps() - first;
        double[] outputs = new double[recording.batch() * steps * width];
        for (int at = 0; at < outputs.length; at += width) {
            int block = track.at(at / width / steps, first + at / width % steps);
            System.arraycopy(track.values, block + track.outputAt, outputs, at, width);
        }
        return outputs;
    }

    /** z of the last layer, a Dense, in the same layout: computed again, bit for bit. */
    static double[] logits(Recording recording) {
        int top = recording.model().layers().size() - 1;
        Dense dense = (Dense) last(recording.model());
        DenseCell cell = new DenseCell(dense);
        int width = dense.units();
        int first = first(recording);
        int steps = recording.steps() - first;
        double[] logits = new double[recording.batch() * steps * width];
        double[] inputs = recording.inputs(top);
        for (int at = 0; at < logits.length; at += width) {
            int from = recording.inputAt(top, at / width / steps, first + at / width % steps);
            cell.preactivation(inputs, from, logits, at);
        }
        return logits;
    }

    /** The first step with an output. */
    public static int first(Recording recording) {
        return recording.model().outputsSequence() ? 0 : recording.steps() - 1;
    }
}
