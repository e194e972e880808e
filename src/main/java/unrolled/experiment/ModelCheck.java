package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import unrolled.data.Sentence;
import unrolled.engine.model.Activation;
import unrolled.experiment.LayerChoice.ActivationChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.DropoutChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.Problem.Field;

/** Finds layers that are no model, or more than can be shown. */
final class ModelCheck {
    private final Experiment experiment;
    private final ModelChoice model;
    private final LayerNames names;
    private final List<Problem> problems = new ArrayList<>();

    ModelCheck(Experiment experiment) {
        this.experiment = experiment;
        this.model = experiment.model();
        this.names = LayerNames.of(model);
    }

    List<Problem> problems() {
        range(Field.LAYERS, "range.layers", model.lstms().size(), 1, Limits.LSTMS);
        if (model.layers().size() > Limits.LAYERS) {
            say(Field.LAYERS, "layers.count", model.layers().size(), Limits.LAYERS);
        }
        for (int at = 0; at < model.layers().size(); at++) {
            layer(at, model.layers().get(at));
        }
        if (!model.stacked().equals(model)) {
            int below = firstUnstacked();
            say(Field.LAYERS, "layers.sequences", names.name(below));
            mend("layers.stack", model.stacked());
        }
        return List.copyOf(problems);
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
            range(Field.UNITS, "range.units", lstm.units(), 1, Limits.UNITS);
            if (lstm.activation() == Activation.SOFTMAX) {
                say(Field.LAYERS, "layers.softmax.cell", names.name(at));
                mend("layers.tanh", model.withLayer(at, lstm.withActivation(Activation.TANH)));
            }
        } else if (layer instanceof DenseChoice dense) {
            range(Field.DENSE_UNITS, "range.dense_units", dense.units(), 1, Limits.UNITS);
            softmax(at, dense.activation(), dense.withActivation(Activation.LINEAR));
        } else if (layer instanceof ActivationChoice activation) {
            softmax(at, activation.activation(), new ActivationChoice(Activation.LINEAR));
        } else if (layer instanceof DropoutChoice dropout && !(dropout.rate() >= 0 && dropout.rate() < 1)) {
            say(Field.LAYERS, "layers.rate", dropout.rate());
        }
    }

    /** Shares of all outputs belong to the end of a model. */
    private void softmax(int at, Activation activation, LayerChoice mended) {
        if (activation == Activation.SOFTMAX && at < model.layers().size() - 1) {
            say(Field.LAYERS, "layers.softmax", names.name(at));
            mend("layers.linear", model.withLayer(at, mended));
        }
    }

    private void range(Field field, String key, int value, int least, int most) {
        if (value < least || value > most) {
            say(field, key, value, least, most);
        }
    }

    private void say(Field field, String key, Object... arguments) {
        problems.add(Problem.of(field, "", key, arguments));
    }

    /** Gives the last problem a remedy. */
    private void mend(String key, ModelChoice mended) {
        Problem last = problems.remove(problems.size() - 1);
        problems.add(last.with(new Problem.Remedy(Sentence.of(Problem.class, key), experiment.withModel(mended))));
    }
}
