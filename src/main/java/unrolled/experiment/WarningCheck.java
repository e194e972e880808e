package unrolled.experiment;

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
import unrolled.data.Windows;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Activation;
import unrolled.engine.train.Training;
import unrolled.experiment.LayerChoice.ActivationChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.Problem.Field;

/** Finds what runs, but is hardly what was meant, in an experiment without problems. */
final class WarningCheck {
    /** So far from 1 the shares of a sample may be, for none of them is written with all its digits. */
    private static final double ROUNDING = 1e-3;

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
        comparing().forEach(this::probabilities);
        comparing().stream()
                .filter(run -> run.training().loss().kind() == Loss.Kind.CATEGORICAL_CROSSENTROPY)
                .forEach(run -> {
                    classes(run);
                    shares(run);
                });
        return List.copyOf(warnings);
    }

    private List<RunChoice> comparing() {
        return experiment.runs().stream()
                .filter(run -> run.calls().stream().anyMatch(Call::needsTargets))
                .toList();
    }

    /** Keras says nothing. */
    private void probabilities(RunChoice run) {
        ProbabilityCheck check = new ProbabilityCheck(experiment, run);
        if (check.warns()) {
            warnings.add(Problem.of(Field.DENSE_UNITS, run.id(), "warning.probabilities", run.id())
                    .with(remedy("warning.sigmoid", check.mended())));
        }
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
                    List<String> ids = known.stream().map(RunChoice::id).toList();
                    warnings.add(Problem.of(Field.SCALING, "", "warning.scaling", fitted, ids)
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

    /** Keras warns, too. */
    private void classes(RunChoice run) {
        if (experiment.model(run).outputs() > 1) {
            return;
        }
        Loss binary =
                new Loss(Loss.Kind.BINARY_CROSSENTROPY, run.training().loss().fromLogits());
        Experiment mended = experiment.withRun(
                run.id(), r -> r.withTraining(new Training(binary, r.training().optimizer())));
        ProbabilityCheck check =
                new ProbabilityCheck(mended, mended.run(run.id()).orElseThrow());
        warnings.add(Problem.of(Field.DENSE_UNITS, run.id(), "warning.classes", run.id())
                .with(
                        check.warns()
                                ? remedy("warning.binary.sigmoid", check.mended())
                                : remedy("warning.binary", mended)));
    }

    /** Keras says nothing. */
    private void shares(RunChoice run) {
        Windows samples = samples(experiment, run);
        OptionalInt odd = odd(samples, run);
        if (odd.isEmpty()) {
            return;
        }
        double sum = sum(samples, odd.getAsInt());
        Problem warning = Problem.of(Field.TARGET, run.id(), "warning.shares", run.id(), odd.getAsInt(), sum);
        Experiment plain = experiment.withData(experiment.data().withScaling(Scaling.NONE));
        boolean helps = experiment.data().scaling() != Scaling.NONE
                && odd(samples(plain, run), run).isEmpty();
        warnings.add(helps ? warning.with(remedy("scaling.none", plain)) : warning);
    }

    private static Windows samples(Experiment experiment, RunChoice run) {
        return experiment.data(run).samples(experiment.model(run).returnSequences());
    }

    /** The first sample that is used whose targets do not add up to 1. */
    private static OptionalInt odd(Windows samples, RunChoice run) {
        for (int sample = 0; sample < run.used(samples.count()); sample++) {
            if (!(Math.abs(sum(samples, sample) - 1) <= ROUNDING)) {
                return OptionalInt.of(sample);
            }
        }
        return OptionalInt.empty();
    }

    /** Of the targets of the first step of a sample at which they do not add up to 1, or of the last one. */
    private static double sum(Windows samples, int sample) {
        double sum = 1;
        for (int from = 0; from < samples.outputs(); from += samples.targetWidth()) {
            sum = 0;
            for (int target = 0; target < samples.targetWidth(); target++) {
                sum += samples.target(sample, from + target);
            }
            if (!(Math.abs(sum - 1) <= ROUNDING)) {
                return sum;
            }
        }
        return sum;
    }

    private static Problem.Remedy remedy(String key, Experiment mended) {
        return new Problem.Remedy(Sentence.of(Problem.class, key), mended);
    }
}
