package unrolled.diagram.order;

import java.util.List;

/** How far a series is folded into what a model takes. */
public enum FoldStage {
    /** Row after row. */
    SERIES,
    /** Windows of the look-back, each under the rows that it holds. */
    SAMPLES,
    /** Each window with its first row at the left: its time steps. */
    STEPS,
    /** With all the numbers of a time step. */
    FEATURES,
    /** In the batch and the slot where the run takes it. */
    BATCHES;

    /** How many folds lie before it. */
    public int folds() {
        return List.of(values()).indexOf(this);
    }

    /** The one that is nearest to so many folds. */
    public static FoldStage nearest(double folds) {
        return List.of(values()).get((int) Math.round(folds));
    }

    /** The name of its button among the words. */
    public String key() {
        return "fold." + name();
    }
}
