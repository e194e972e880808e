package unrolled.experiment.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import unrolled.data.Scaling;
import unrolled.data.Sentence;
import unrolled.data.Windows;
import unrolled.engine.loss.Loss;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;
import unrolled.experiment.RunChoice;

/** Finds losses that are hardly meant by the runs that compute them; runs of which the same is to be said are named together. */
final class LossCheck {
    /** So far from 1 the shares of a sample may be, for none of them is written with all its digits. */
    private static final double ROUNDING = 1e-3;

    private final Experiment experiment;
    private final List<Problem> warnings = new ArrayList<>();

    LossCheck(Experiment experiment) {
        this.experiment = experiment;
    }

    List<Problem> warnings() {
        probabilities(comparing(run -> new ProbabilityCheck(experiment, run).warns()));
        classes(comparing(run -> isCategorical(run) && experiment.model(run).outputs() == 1));
        shares(comparing(LossCheck::isCategorical));
        return List.copyOf(warnings);
    }

    private List<RunChoice> comparing(Predicate<RunChoice> such) {
        return experiment.runs().stream()
                .filter(run -> run.calls().stream().anyMatch(Call::needsTargets))
                .filter(such)
                .toList();
    }

    private static boolean isCategorical(RunChoice run) {
        return run.training().loss().kind() == Loss.Kind.CATEGORICAL_CROSSENTROPY;
    }

    /** Keras says nothing. */
    private void probabilities(List<RunChoice> runs) {
        if (runs.isEmpty()) {
            return;
        }
        warnings.add(said(Field.DENSE_UNITS, "warning.probabilities", runs)
                .with(remedy("warning.sigmoid", runs, LossCheck::withSigmoid))
                .with(remedy("warning.logits", runs, LossCheck::withLogits)));
    }

    /** Keras warns, too. */
    private void classes(List<RunChoice> runs) {
        if (runs.isEmpty()) {
            return;
        }
        boolean within =
                runs.stream().noneMatch(run -> new ProbabilityCheck(experiment, run.withLoss(binary(run))).warns());
        Problem warning = said(Field.DENSE_UNITS, "warning.classes", runs);
        warnings.add(warning.with(
                within
                        ? remedy("warning.binary", runs, LossCheck::withBinary)
                        : remedy("warning.binary.sigmoid", runs, (with, run) -> {
                            Experiment binary = withBinary(with, run);
                            return withSigmoid(binary, binary.run(run.id()).orElseThrow());
                        })));
    }

    private static Experiment withSigmoid(Experiment experiment, RunChoice run) {
        ProbabilityCheck check = new ProbabilityCheck(experiment, run);
        return check.warns() ? check.mended() : experiment;
    }

    private static Experiment withLogits(Experiment experiment, RunChoice run) {
        Loss logits = new Loss(run.training().loss().kind(), true);
        return experiment.withRun(run.id(), r -> r.withLoss(logits));
    }

    private static Experiment withBinary(Experiment experiment, RunChoice run) {
        return experiment.withRun(run.id(), r -> r.withLoss(binary(r)));
    }

    private static Loss binary(RunChoice run) {
        return new Loss(Loss.Kind.BINARY_CROSSENTROPY, run.training().loss().fromLogits());
    }

    /**
     * A sample whose targets do not add up to 1.
     *
     * @param scaled whether they would without scaling
     */
    private record Odd(int sample, double sum, boolean scaled) {}

    /** Keras says nothing. */
    private void shares(List<RunChoice> runs) {
        Map<Odd, List<RunChoice>> alike = new LinkedHashMap<>();
        Experiment plain = experiment.withData(experiment.data().withScaling(Scaling.NONE));
        for (RunChoice run : runs) {
            odd(run, plain)
                    .ifPresent(odd -> alike.computeIfAbsent(odd, first -> new ArrayList<>())
                            .add(run));
        }
        alike.forEach((odd, which) -> {
            Problem warning = said(Field.TARGET, "warning.shares", which, odd.sample(), odd.sum());
            warnings.add(odd.scaled() ? warning.with(remedy("scaling.none", which, (with, run) -> plain)) : warning);
        });
    }

    private Optional<Odd> odd(RunChoice run, Experiment plain) {
        Windows samples = samples(experiment, run);
        OptionalInt odd = odd(samples, run);
        if (odd.isEmpty()) {
            return Optional.empty();
        }
        boolean scaled = experiment.data().scaling() != Scaling.NONE
                && odd(samples(plain, run), run).isEmpty();
        return Optional.of(new Odd(odd.getAsInt(), sum(samples, odd.getAsInt()), scaled));
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

    /** Of one run, or of several together. */
    private static Problem said(Field field, String key, List<RunChoice> runs, Object... more) {
        List<String> ids = runs.stream().map(RunChoice::id).toList();
        boolean one = ids.size() == 1;
        List<Object> arguments = new ArrayList<>(List.of(more));
        arguments.add(0, Sentence.of(Problem.class, one ? "warning.run" : "warning.runs", ids));
        return Problem.of(field, one ? ids.get(0) : "", key, arguments.toArray());
    }

    /** What mends each of the runs. */
    private Problem.Remedy remedy(
            String key, List<RunChoice> runs, BiFunction<Experiment, RunChoice, Experiment> mend) {
        Experiment mended = experiment;
        for (RunChoice run : runs) {
            mended = mend.apply(mended, mended.run(run.id()).orElseThrow());
        }
        return new Problem.Remedy(Sentence.of(Problem.class, key), mended);
    }
}
