package unrolled.engine.backward;

import java.util.List;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.Workers;
import unrolled.engine.loss.Cost;
import unrolled.engine.loss.Outputs;
import unrolled.engine.model.Weights;

/**
 * Takes the gradient of a loss, or of some other number, back through a recorded batch: through all layers, and through
 * time to the first step of the batch. There it ends, as in Keras: the state that the batch began with counts as given.
 *
 * <p>Every number is added up in one order: what goes back over the pre-activations from 0 upwards, the gradient of a
 * weight over the steps from 0 upwards and, within a step, over the slots from 0 upwards. So the machine changes no bit;
 * and of what belongs to one slot, its neighbours change nothing but the number of terms that the loss is a mean of.
 */
public final class Backward {
    private Backward() {}

    /**
     * The gradients of one batch.
     *
     * @param cost the loss of this recording
     */
    public static Gradients run(Recording recording, Cost cost) {
        return run(recording, cost, Workers.NONE);
    }

    /** The gradients of one batch, which workers share out: they change no bit. */
    public static Gradients run(Recording recording, Cost cost, Workers workers) {
        return new Gradients(recording, back(recording, cost, BackwardSpace.ofAll(workers)));
    }

    /** The gradients of one batch by every weight, and nothing else: room that the next batch in this space is written to. */
    public static Weights weights(Recording recording, Cost cost, BackwardSpace space) {
        LayerGradients[] layers = back(recording, cost, space);
        return Gradients.gathered(layers, space.weights());
    }

    private static LayerGradients[] back(Recording recording, Cost cost, BackwardSpace space) {
        cost.requireOf(recording);
        LayerGradient outputs = new LayerGradient(recording, cost);
        return back(recording, outputs, cost.isByLogits(), GradientTarget.NONE, space);
    }

    /** The gradients of a number that the batch made: how it changes with everything before it. */
    public static Gradients of(Recording recording, GradientTarget aim) {
        aim.requireOf(recording);
        return new Gradients(recording, back(recording, aim.outputs(), false, aim, BackwardSpace.ofAll(Workers.NONE)));
    }

    private static LayerGradients[] back(
            Recording recording, LayerGradient top, boolean topByLogits, GradientTarget aim, BackwardSpace space) {
        List<LayerBackward> layers = space.layers(recording);
        LayerGradients[] all = new LayerGradients[layers.size()];
        LayerGradient output = top;
        int maker = Outputs.maker(recording);
        for (int at = all.length - 1; at >= 0; at--) {
            all[at] = layers.get(at).run(recording, output, topByLogits && at == maker, aim);
            output = all[at].input;
        }
        return all;
    }
}
