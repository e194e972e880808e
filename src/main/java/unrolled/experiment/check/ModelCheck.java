package unrolled.experiment.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import unrolled.data.Sentence;
import unrolled.engine.model.Activation;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice;
import unrolled.experiment.LayerChoice.ActivationChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.DropoutChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.LayerNames;
import unrolled.experiment.Limits;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;

/** Finds layers that are no model, or more than can be shown, and weights that do not fit them. */
final class ModelCheck {
    private final ModelChoice model;
    private final Function<ModelChoice, Experiment> instead;
    private final LayerNames names;
    private final Problems problems;

    /**
     * @param run whose own the model is; empty for the experiment's
     * @param instead the experiment with another model in its place
     */
    ModelCheck(ModelChoice model, String run, Function<ModelChoice, Experiment> instead) {
        this.model = model;
        this.instead = instead;
        this.names = LayerNames.of(model);
        this.problems = new Problems(run);
    }

    List<Problem> problems() {
        problems.range(Field.LAYERS, "range.layers", model.lstms().size(), 1, Limits.LSTMS);
        if (model.layers().size() > Limits.LAYERS) {
            problems.say(Field.LAYERS, "layers.count", model.layers().size(), Limits.LAYERS);
        }
        for (int at = 0; at < model.layers().size(); at++) {
            layer(at, model.layers().get(at));
        }
        if (!model.stacked().equals(model)) {
            int below = firstUnstacked();
            problems.say(Field.LAYERS, "layers.sequences", names.name(below));
            mend("layers.stack", model.stacked());
        }
        return problems.found();
    }

    /** Of layers that are a model, whether the weights that are given fit them, for inputs of so many features. */
    List<Problem> weights(long features) {
        model.weights()
                .flatMap(given -> new WeightCheck(given, model, features).misfit())
                .ifPresent(this::misfit);
        return problems.found();
    }

    private void misfit(Sentence why) {
        problems.say(Field.WEIGHTS, "weights.misfit", why);
        mend("weights.seeded", model.withSeed(model.seed()), model.seed());
    }

    private int firstUnstacked() {
        return IntStream.range(0, model.layers().size())
                .filter(at ->
                        !model.layers().get(at).equals(model.stacked().layers().get(at)))
                .findFirst()
                .orElseThrow();
    }

    private void layer(int at, LayerChoice layer) {
        if (layer instanceof LstmChoice lstm) {
            problems.range(Field.UNITS, lstm.units(), 1, Limits.UNITS);
            if (lstm.activation() == Activation.SOFTMAX) {
                problems.say(Field.LAYERS, "layers.softmax.cell", names.name(at));
                mend("layers.tanh", model.withLayer(at, lstm.withActivation(Activation.TANH)));
            }
        } else if (layer instanceof DenseChoice dense) {
            problems.range(Field.DENSE_UNITS, dense.units(), 1, Limits.UNITS);
            softmax(at, dense.activation(), dense.withActivation(Activation.LINEAR));
        } else if (layer instanceof ActivationChoice activation) {
            softmax(at, activation.activation(), new ActivationChoice(Activation.LINEAR));
        } else if (layer instanceof DropoutChoice dropout && !(dropout.rate() >= 0 && dropout.rate() < 1)) {
            problems.say(Field.LAYERS, "layers.rate", dropout.rate());
        }
    }

    /** Shares of all outputs belong to the end of a model. */
    private void softmax(int at, Activation activation, LayerChoice mended) {
        if (activation == Activation.SOFTMAX && at < model.layers().size() - 1) {
            problems.say(Field.LAYERS, "layers.softmax", names.name(at));
            mend("layers.linear", model.withLayer(at, mended));
        }
    }

    private void mend(String key, ModelChoice mended, Object... arguments) {
        problems.mend(instead.apply(mended), key, arguments);
    }
}
