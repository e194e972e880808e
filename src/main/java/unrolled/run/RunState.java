package unrolled.run;

import java.util.List;
import java.util.Optional;
import unrolled.engine.forward.State;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;
import unrolled.engine.train.TrainState;

/**
 * Where a run stands between two batches: all that the next batch depends on besides the samples, so that it can be
 * computed again.
 *
 * @param learner the weights, and what the optimizer remembers; of a run that does not train it remembers nothing
 * @param state what the batch before left, before any reset
 * @param window what a generation reads next
 */
public record RunState(TrainState learner, State state, Optional<GenerationWindow> window) {
    public Model model() {
        return learner.model();
    }

    /** The same with nothing but the numbers of its weights, without what products have made of them. */
    RunState bare() {
        List<Layer> layers = model().layers().stream().map(RunState::bare).toList();
        Model bare = new Model(model().features(), layers);
        return new RunState(new TrainState(bare, learner.optimizer()), state, window);
    }

    private static Layer bare(Layer layer) {
        return layer.withWeights(layer.weights().stream()
                .map(matrix -> new Matrix(matrix.rows(), matrix.columns(), matrix.values()))
                .toList());
    }
}
