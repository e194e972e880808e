package unrolled.engine.backward;

import java.util.List;
import unrolled.engine.forward.Recording;
import unrolled.engine.loss.Cost;
import unrolled.engine.loss.Outputs;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;

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
        cost.requireOf(recording);
        return run(recording, new LayerGradient(recording, cost), cost.isByLogits(), GradientTarget.NONE);
    }

    /** The gradients of a number that the batch made: how it changes with everything before it. */
    public static Gradients of(Recording recording, GradientTarget aim) {
        aim.requireOf(recording);
        return run(recording, aim.outputs(), false, aim);
    }

    private static Gradients run(Recording recording, LayerGradient top, boolean topByLogits, GradientTarget aim) {
        List<Layer> layers = recording.model().layers();
        LayerGradients[] all = new LayerGradients[layers.size()];
        LayerGradient output = top;
        int maker = Outputs.maker(recording);
        int lstm = recording.start().layers();
        for (int at = layers.size() - 1; at >= 0; at--) {
            Layer layer = layers.get(at);
            boolean byLogits = topByLogits && at == maker;
            if (layer instanceof Lstm) {
                all[at] = new LstmBackward(recording, at, --lstm).run(output, aim);
            } else if (layer instanceof Dense) {
                all[at] = new DenseBackward(recording, at).run(output, byLogits);
            } else {
                all[at] = new WeightlessBackward(recording, at).run(output, byLogits);
            }
            output = all[at].input;
        }
        return new Gradients(recording, all);
    }
}
