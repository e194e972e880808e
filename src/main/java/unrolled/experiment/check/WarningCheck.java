package unrolled.experiment.check;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import unrolled.data.Column;
import unrolled.data.Scaling;
import unrolled.data.Sentence;
import unrolled.engine.model.Activation;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice;
import unrolled.experiment.LayerChoice.ActivationChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;
import unrolled.experiment.RunChoice;

/** Finds what runs, but is hardly what was meant, in an experiment without problems. */
final class WarningCheck {
    /** With weights as they begin, sums of inputs beyond this are far beyond what sigmoid and tanh tell apart. */
    private static final double LARGE = 50;

    private final Experiment experiment;
    private final List<Problem> warnings = new ArrayList<>();

    WarningCheck(Experiment experiment) {
        this.experiment = experiment;
    }

    List<Problem> warnings() {
        softmax();
        scaling();
        unscaled();
        warnings.addAll(new LossCheck(experiment).warnings());
        return List.copyOf(warnings);
    }

    /** Keras warns, too. */
    private void softmax() {
        softmax(experiment.model(), "", experiment::withModel);
        for (RunChoice run : experiment.runs()) {
            if (run.own().layers().isPresent()) {
                softmax(experiment.model(run), run.id(), model -> experiment.withModelOf(run.id(), model));
            }
        }
    }

    private void softmax(ModelChoice model, String run, Function<ModelChoice, Experiment> with) {
        int last = model.layers().size() - 1;
        if (model.outputs() == 1) {
            sigmoid(model.layers().get(last))
                    .ifPresent(instead -> warnings.add(Problem.of(Field.DENSE_UNITS, run, "warning.softmax")
                            .with(remedy("warning.sigmoid", with.apply(model.withLayer(last, instead))))));
        }
    }

    /** A layer with a sigmoid where it has a softmax; empty if it has none. */
    private static Optional<LayerChoice> sigmoid(LayerChoice layer) {
        if (layer instanceof DenseChoice dense && dense.activation() == Activation.SOFTMAX) {
            return Optional.of(dense.withActivation(Activation.SIGMOID));
        }
        boolean softmax = layer.equals(new ActivationChoice(Activation.SOFTMAX));
        return softmax ? Optional.of(new ActivationChoice(Activation.SIGMOID)) : Optional.empty();
    }

    /** The scale knows what it should be tested on; the remedy is what the smallest train part sees. */
    private void scaling() {
        DataChoice data = experiment.data();
        int fitted = data.fittedRows();
        List<RunChoice> known = data.scaling() == Scaling.NONE
                ? List.of()
                : experiment.runs().stream()
                        .filter(run ->
                                SeenRows.of(experiment, run).firstOfTest().orElse(fitted) < fitted)
                        .toList();
        known.stream()
                .min(comparingInt(run -> SeenRows.of(experiment, run).train()))
                .ifPresent(run -> {
                    int train = SeenRows.of(experiment, run).train();
                    String key = known.size() == 1 ? "warning.in.run" : "warning.in.runs";
                    List<String> ids = known.stream().map(RunChoice::id).toList();
                    Sentence runs = Sentence.of(Problem.class, key, ids);
                    warnings.add(Problem.of(Field.SCALING, "", "warning.scaling", fitted, runs)
                            .with(new Problem.Remedy(
                                    Sentence.of(Problem.class, "scaling.train", train, run.id()),
                                    experiment.withData(data.withScalingRows(OptionalInt.of(train))))));
                });
    }

    /** Keras says nothing; the loss does not fall, and the outputs are all alike. */
    private void unscaled() {
        DataChoice data = experiment.data();
        if (data.scaling() != Scaling.NONE) {
            return;
        }
        data.features().stream()
                .map(name -> new Farthest(name, farthest(data.table().column(name))))
                .max(comparingDouble(column -> Math.abs(column.value())))
                .filter(column -> Math.abs(column.value()) > LARGE)
                .ifPresent(column -> warnings.add(Problem.of(
                                Field.SCALING, "", "warning.unscaled", column.name(), Sentence.number(column.value()))
                        .with(remedy("scaling.min_max", experiment.withData(data.withScaling(Scaling.MIN_MAX))))));
    }

    /** A column, and its number that is farthest from zero. */
    private record Farthest(String name, double value) {}

    private static double farthest(Column column) {
        double min = column.min();
        double max = column.max();
        return Math.abs(min) > Math.abs(max) ? min : max;
    }

    private static Problem.Remedy remedy(String key, Experiment mended) {
        return new Problem.Remedy(Sentence.of(Problem.class, key), mended);
    }
}
