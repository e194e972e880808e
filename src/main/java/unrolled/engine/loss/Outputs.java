package unrolled.engine.loss;

import java.util.List;
import unrolled.engine.forward.DenseCell;
import unrolled.engine.forward.LayerRecording;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Activation;
import unrolled.engine.model.ActivationLayer;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Model;

/** What a model gave out, or what it would have given without its last activation, laid out as targets are. */
public final class Outputs {
    private Outputs() {}

    /** Whether Keras takes the pre-activations of the last layer for the logits of a cross-entropy. */
    static boolean haveLogits(Model model) {
        Activation activation = activation(last(model));
        return activation == Activation.SIGMOID || activation == Activation.SOFTMAX;
    }

    /** What a layer ends with; linear where it ends with none of its own. */
    private static Activation activation(Layer layer) {
        if (layer instanceof ActivationLayer last) {
            return last.activation();
        }
        return layer instanceof Dense dense ? dense.activation() : Activation.LINEAR;
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

    /** z of the last layer, a Dense or an Activation, in the same layout: computed again, bit for bit. */
    static double[] logits(Recording recording) {
        int top = recording.model().layers().size() - 1;
        Preactivation z = Preactivation.of(last(recording.model()));
        int width = recording.model().outputWidth();
        int first = first(recording);
        int steps = recording.steps() - first;
        double[] logits = new double[recording.batch() * steps * width];
        double[] inputs = recording.inputs(top);
        for (int at = 0; at < logits.length; at += width) {
            int from = recording.inputAt(top, at / width / steps, first + at / width % steps);
            z.write(inputs, from, logits, at);
        }
        return logits;
    }

    /** Writes what a layer makes of x before its activation. */
    private interface Preactivation {
        void write(double[] x, int from, double[] out, int at);

        static Preactivation of(Layer last) {
            return last instanceof Dense dense
                    ? new DenseCell(dense)::preactivation
                    : (x, from, out, at) -> System.arraycopy(x, from, out, at, last.features());
        }
    }

    /** The first step with an output. */
    public static int first(Recording recording) {
        return recording.model().outputsSequence() ? 0 : recording.steps() - 1;
    }
}
