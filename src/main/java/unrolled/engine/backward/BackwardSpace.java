package unrolled.engine.backward;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.Workers;
import unrolled.engine.forward.Workspace;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;

/**
 * What is needed to go back through batches and is worth keeping from one to the next, as a {@link Workspace} is on the way
 * forward: it never changes a number, and only one batch may be taken back in it at a time.
 */
public final class BackwardSpace {
    private final Workers workers;
    /** Whether gradients by weights are asked for alone: then nothing goes out of the lowest layer that has any. */
    private final boolean weightsAlone;
    /** The last one, null before the first; the size of its batch, and among how many it was shared out. */
    private Model model;

    private int batch;
    private int steps;
    private int shares;
    private List<LayerBackward> layers = List.of();
    private Weights weights;

    private BackwardSpace(Workers workers, boolean weightsAlone) {
        this.workers = workers;
        this.weightsAlone = weightsAlone;
    }

    /** For gradients by weights alone. */
    public BackwardSpace(Workers workers) {
        this(workers, true);
    }

    /** For the gradients of all that a batch made. */
    static BackwardSpace ofAll(Workers workers) {
        return new BackwardSpace(workers, false);
    }

    /** For the caller's thread alone. */
    public BackwardSpace() {
        this(Workers.NONE);
    }

    /** The layers that a batch is taken back through. */
    List<LayerBackward> layers(Recording recording) {
        if (!fits(recording)) {
            batch = recording.batch();
            steps = recording.steps();
            shares = workers.most();
            layers = made(recording);
            weights = Weights.zeros(recording.model());
        }
        model = recording.model();
        return layers;
    }

    private boolean fits(Recording recording) {
        return model != null
                && model.hasShapesOf(recording.model())
                && batch == recording.batch()
                && steps == recording.steps()
                && shares == workers.most();
    }

    /** A number for every weight of the model whose batch was taken back last: to be written. */
    Weights weights() {
        return weights;
    }

    private List<LayerBackward> made(Recording recording) {
        List<LayerBackward> made = new ArrayList<>();
        int lstms = 0;
        boolean goesOut = !weightsAlone;
        for (Layer layer : recording.model().layers()) {
            LayerGradients gradients = new LayerGradients(recording, made.size());
            if (layer instanceof Lstm lstm) {
                made.add(new LstmBackward(lstm, made.size(), lstms++, gradients, goesOut, recording, workers));
            } else if (layer instanceof Dense dense) {
                made.add(new DenseBackward(dense, made.size(), gradients, goesOut));
            } else {
                made.add(new WeightlessBackward(made.size(), gradients));
            }
            goesOut |= !layer.weights().isEmpty();
        }
        return made;
    }
}
