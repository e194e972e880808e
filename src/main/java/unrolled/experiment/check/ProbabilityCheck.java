package unrolled.experiment.check;

import java.util.List;
import java.util.Set;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Activation;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice;
import unrolled.experiment.LayerChoice.ActivationChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.DropoutChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.RunChoice;

/** Whether what a run compares as probabilities can be below 0 or above 1. */
record ProbabilityCheck(Experiment experiment, RunChoice run) {
    private static final Set<Activation> WITHIN =
            Set.of(Activation.SIGMOID, Activation.SOFTMAX, Activation.HARD_SIGMOID, Activation.HARD_SIGMOID_OF_KERAS_2);

    boolean warns() {
        Loss loss = run.training().loss();
        return loss.kind() == Loss.Kind.BINARY_CROSSENTROPY && !loss.fromLogits() && !isWithin();
    }

    /** Whether the outputs end with a function that gives 0 to 1. */
    private boolean isWithin() {
        LayerChoice maker = layers().get(maker());
        return (maker instanceof DenseChoice dense && WITHIN.contains(dense.activation()))
                || (maker instanceof ActivationChoice last && WITHIN.contains(last.activation()));
    }

    private List<LayerChoice> layers() {
        return experiment.model(run).layers();
    }

    /** The highest layer that changes what comes in when nothing is dropped. */
    private int maker() {
        int maker = layers().size() - 1;
        while (maker > 0 && letsThrough(layers().get(maker))) {
            maker--;
        }
        return maker;
    }

    private static boolean letsThrough(LayerChoice layer) {
        return layer instanceof DropoutChoice || layer.equals(new ActivationChoice(Activation.LINEAR));
    }

    /** With a sigmoid at the end, where there is none. */
    Experiment mended() {
        return isWithin() ? experiment : experiment.withModelOf(run.id(), ending());
    }

    private ModelChoice ending() {
        ModelChoice model = experiment.model(run);
        LayerChoice sigmoid = new ActivationChoice(Activation.SIGMOID);
        LayerChoice maker = layers().get(maker());
        if (maker instanceof DenseChoice dense) {
            return model.withLayer(maker(), dense.withActivation(Activation.SIGMOID));
        }
        return maker instanceof ActivationChoice
                ? model.withLayer(maker(), sigmoid)
                : model.inserting(maker() + 1, sigmoid);
    }
}
