package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unrolled.data.Column;
import unrolled.data.Sentence;
import unrolled.experiment.Problem.Field;

/** Finds what is wrong with a proposed experiment, cheapest questions first, and offers remedies. */
public final class Check {
    private final Experiment experiment;
    private final List<Problem> problems = new ArrayList<>();

    private Check(Experiment experiment) {
        this.experiment = experiment;
    }

    /** Empty if the experiment can be run. */
    public static Optional<Problem> firstProblem(Experiment experiment) {
        return problems(experiment).stream().findFirst();
    }

    public static List<Problem> problems(Experiment experiment) {
        Check check = new Check(experiment);
        check.data();
        check.model();
        check.runs();
        if (check.problems.isEmpty()) {
            check.batches();
        }
        return List.copyOf(check.problems);
    }

    private void data() {
        DataChoice data = experiment.data();
        if (data.features().isEmpty() || data.features().size() > Limits.FEATURES) {
            say(Field.FEATURES, "", "features.count", Limits.FEATURES);
        }
        data.features().forEach(name -> numeric(Field.FEATURES, name));
        numeric(Field.TARGET, data.target());
        range(Field.LOOK_BACK, "", data.lookBack(), 1, Integer.MAX_VALUE);
        range(Field.DISTANCE, "", data.distance(), 0, Integer.MAX_VALUE);
        range(Field.STRIDE, "", data.stride(), 1, Integer.MAX_VALUE);
        if (problems.isEmpty()) {
            length(data);
        }
    }

    private void length(DataChoice data) {
        long needed = (long) data.lookBack() + data.distance();
        if (needed <= rows()) {
            return;
        }
        if (data.lookBack() == 1 || data.distance() >= rows()) {
            say(Field.DISTANCE, "", "series.distance", data.distance(), rows());
        } else {
            int most = rows() - data.distance();
            say(Field.LOOK_BACK, "", "series.short", data.lookBack(), data.distance(), needed, rows(), most);
        }
    }

    private int rows() {
        return experiment.data().table().rows();
    }

    private void numeric(Field field, String name) {
        Optional<Column> column = experiment.data().table().columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst();
        if (column.isEmpty()) {
            say(field, "", "column.unknown", name, experiment.data().table().name());
        } else if (!column.get().numeric()) {
            say(field, "", "column.words", name);
        }
    }

    private void model() {
        ModelChoice model = experiment.model();
        range(Field.LAYERS, "", model.units().size(), 1, Limits.LAYERS);
        model.units().forEach(units -> range(Field.UNITS, "", units, 1, Limits.UNITS));
        model.dense().ifPresent(dense -> range(Field.DENSE_UNITS, "", dense.units(), 1, Limits.UNITS));
    }

    private void runs() {
        range(Field.RUNS, "", experiment.runs().size(), 1, Limits.RUNS);
        for (RunChoice run : experiment.runs()) {
            range(Field.BATCH_SIZE, run.id(), run.batchSize(), 1, Limits.BATCH_SIZE);
            range(Field.EPOCHS, run.id(), run.epochs(), 1, Limits.EPOCHS);
            run.samples().ifPresent(samples -> range(Field.SAMPLES, run.id(), samples, 1, Integer.MAX_VALUE));
            if (run.pins().size() > Limits.PINS) {
                say(Field.PINS, run.id(), "pins.count", run.pins().size(), Limits.PINS);
            }
            run.pins().forEach(pin -> pin(run, pin));
        }
        long ids = experiment.runs().stream().map(RunChoice::id).distinct().count();
        if (ids < experiment.runs().size()) {
            say(Field.RUNS, "", "runs.ids");
        }
    }

    private void pin(RunChoice run, Pin pin) {
        if (pin.epoch() < 0 || pin.batch() < 0 || pin.step() < 0 || pin.slot().orElse(0) < 0) {
            say(Field.PINS, run.id(), "pins.negative", pin.epoch(), pin.batch(), pin.step());
        }
    }

    /** Keras's rule for stateful runs: every batch is full. */
    private void batches() {
        int count = experiment.data().sampleCount();
        for (RunChoice run : experiment.runs()) {
            int used = run.used(count);
            if (!run.stateful() || used % run.batchSize() == 0) {
                continue;
            }
            int dropped = used % run.batchSize();
            Problem problem =
                    Problem.of(Field.BATCH_SIZE, run.id(), "batch.remainder", run.id(), used, run.batchSize(), dropped);
            if (used < run.batchSize()) {
                problems.add(Problem.of(Field.BATCH_SIZE, run.id(), "batch.large", run.id(), run.batchSize(), used));
            } else {
                problems.add(problem.with(new Problem.Remedy(
                        Sentence.of(
                                Problem.class, dropped == 1 ? "batch.drop.one" : "batch.drop", dropped, used - dropped),
                        dropRemainders(count))));
            }
        }
    }

    /** Every stateful run that has left-over samples loses them; the others stay as they are. */
    private Experiment dropRemainders(int count) {
        return experiment.withRuns(experiment.runs().stream()
                .map(run -> {
                    int rest = run.used(count) % run.batchSize();
                    boolean drop = run.stateful() && rest > 0 && run.used(count) > rest;
                    return drop ? run.withSamples(OptionalInt.of(run.used(count) - rest)) : run;
                })
                .toList());
    }

    private void range(Field field, String run, int value, int least, int most) {
        if (value < least || value > most) {
            say(
                    field,
                    run,
                    (most == Integer.MAX_VALUE ? "least." : "range.")
                            + field.name().toLowerCase(java.util.Locale.ROOT),
                    value,
                    least,
                    most);
        }
    }

    private void say(Field field, String run, String key, Object... arguments) {
        problems.add(Problem.of(field, run, key, arguments));
    }
}
