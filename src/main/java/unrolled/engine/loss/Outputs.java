package unrolled.engine.loss;

import java.util.List;
import unrolled.engine.forward.DensePreactivation;
import unrolled.engine.forward.DropoutDraws;
import unrolled.engine.forward.LayerRecording;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Activation;
import unrolled.engine.model.ActivationLayer;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Dropout;
import unrolled.engine.model.Layer;

/** What a model gave out, or what it would have given without its last activation, laid out as targets are. */
public final class Outputs {
    private Outputs() {}

    /**
     * Which layer made the outputs: the highest, but for those that gave out the very numbers that came in. Keras looks
     * through a linear Activation, and through a Dropout where it drops nothing.
     */
    public static int maker(Recording recording) {
        List<Layer> layers = recording.model().layers();
        int maker = layers.size() - 1;
        while (maker > 0 && letsThrough(layers.get(maker), recording)) {
            maker--;
        }
        return maker;
    }

    private static boolean letsThrough(Layer layer, Recording recording) {
        if (layer instanceof Dropout dropout) {
            return dropout.rate() == 0.0 || recording.draws() == DropoutDraws.NONE;
        }
        return layer instanceof ActivationLayer last && last.activation() == Activation.LINEAR;
    }

    /** Whether Keras takes the pre-activations of the layer that made the outputs for the logits of a cross-entropy. */
    static boolean haveLogits(Recording recording) {
        Activation activation = activation(recording.model().layers().get(maker(recording)));
        return activation == Activation.SIGMOID || activation == Activation.SOFTMAX;
    }

    /** What a layer ends with; linear where it ends with none of its own. */
    private static Activation activation(Layer layer) {
        if (layer instanceof ActivationLayer last) {
            return last.activation();
        }
        return layer instanceof Dense dense ? dense.activation() : Activation.LINEAR;
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

    /** z of the layer that made the outputs, a Dense or an Activation, in the same layout: computed again, bit for bit. */
    static double[] logits(Recording recording) {
        int maker = maker(recording);
        Preactivation z = Preactivation.of(recording.model().layers().get(maker));
        int width = recording.model().outputWidth();
        int first = first(recording);
        int steps = recording.steps() - first;
        double[] logits = new double[recording.batch() * steps * width];
        double[] inputs = recording.inputs(maker);
        for (int at = 0; at < logits.length; at += width) {
            int from = recording.inputAt(maker, at / width / steps, first + at / width % steps);
            z.write(inputs, from, logits, at);
        }
        return logits;
    }

    /** Writes what a layer makes of x before its activation. */
    private interface Preactivation {
        void write(double[] x, int from, double[] out, int at);

        static Preactivation of(Layer last) {
            if (last instanceof Dense dense) {
                DensePreactivation z = new DensePreactivation(dense);
                return (x, from, out, at) -> {
                    z.compute(x, from, 0);
                    z.copy(0, out, at);
                };
            }
            return (x, from, out, at) -> System.arraycopy(x, from, out, at, last.features());
        }
    }

    /** The first step with an output. */
    public static int first(Recording recording) {
        return recording.model().outputsSequence() ? 0 : recording.steps() - 1;
    }
}
