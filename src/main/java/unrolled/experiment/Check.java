package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import unrolled.data.Column;
import unrolled.data.DataException;
import unrolled.data.Scaling;
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
        check.calls();
        return List.copyOf(check.problems);
    }

    /**
     * What runs, but is hardly what was meant, in an experiment without problems: each a sentence, with a remedy where there
     * is one. Walks over the targets of all samples where a loss asks for it.
     */
    public static List<Problem> warnings(Experiment experiment) {
        return new WarningCheck(experiment).warnings();
    }

    /**
     * What needs more than so many bytes for one batch, in an experiment without problems: a run of any length can be walked
     * through, but a batch of it must fit. Whether there are so many is for those to say who run it; it may be tried.
     */
    public static List<Problem> beyond(long bytes, Experiment experiment) {
        return experiment.runs().stream()
                .filter(run -> Footprint.of(experiment, run).batch() > bytes)
                .map(run -> Problem.of(
                        Field.MEMORY,
                        run.id(),
                        "memory.batch",
                        run.id(),
                        megabytes(Footprint.of(experiment, run).batch()),
                        megabytes(bytes)))
                .toList();
    }

    private static long megabytes(long bytes) {
        return Math.max(1, bytes >> 20);
    }

    /** What can be asked of the runs whose numbers are in range, if data and model are. */
    private void calls() {
        Set<String> wrong = problems.stream().map(Problem::run).collect(Collectors.toSet());
        if (wrong.contains("")) {
            return;
        }
        List<RunChoice> runs = experiment.runs().stream()
                .filter(run -> !wrong.contains(run.id()))
                .toList();
        CallCheck calls = new CallCheck(experiment);
        runs.forEach(run -> problems.addAll(calls.problems(run)));
        runs.forEach(run -> problems.addAll(new TrainingCheck(experiment, run).problems()));
        ChangeCheck changes = new ChangeCheck(experiment);
        runs.forEach(run -> problems.addAll(changes.problems(run)));
    }

    private void data() {
        DataChoice data = experiment.data();
        if (data.features().isEmpty() || data.features().size() > Limits.FEATURES) {
            say(Field.FEATURES, "", "features.count", Limits.FEATURES);
        }
        data.features().forEach(name -> numeric(Field.FEATURES, name));
        if (data.targets().isEmpty() || data.targets().size() > Limits.TARGETS) {
            say(Field.TARGET, "", "targets.count", Limits.TARGETS);
        }
        data.targets().forEach(name -> numeric(Field.TARGET, name));
        range(Field.LOOK_BACK, "", data.lookBack(), 1, Integer.MAX_VALUE);
        range(Field.DISTANCE, "", data.distance(), 0, Integer.MAX_VALUE);
        range(Field.STRIDE, "", data.stride(), 1, Integer.MAX_VALUE);
        data.scalingRows().ifPresent(this::scalingRows);
        if (problems.isEmpty()) {
            length(data);
            data.features().forEach(name -> scale(Field.FEATURES, name));
            data.targets().stream()
                    .filter(name -> !data.features().contains(name))
                    .forEach(name -> scale(Field.TARGET, name));
        }
    }

    private void scalingRows(int fitted) {
        if (fitted < 1 || fitted > rows()) {
            say(Field.SCALING_ROWS, "", "range.scaling_rows", fitted, 1, rows());
            mend(new Problem.Remedy(sentence("scaling.all", rows()), fittedOnAll()));
        }
    }

    private void scale(Field field, String name) {
        try {
            experiment.data().scale(name);
        } catch (DataException e) {
            List<Object> ends = e.sentence().arguments();
            if (isScaledByAll(name)) {
                say(Field.SCALING_ROWS, "", "scaling.beyond", name, ends.get(1), ends.get(2), ends.get(3));
                mend(new Problem.Remedy(sentence("scaling.all", rows()), fittedOnAll()));
            } else {
                say(field, "", "scaling.wide", name, ends.get(1), ends.get(2));
            }
            mend(new Problem.Remedy(
                    sentence("scaling.none"),
                    experiment.withData(experiment.data().withScaling(Scaling.NONE))));
        }
    }

    private boolean isScaledByAll(String name) {
        try {
            fittedOnAll().data().scale(name);
            return true;
        } catch (DataException e) {
            return false;
        }
    }

    private Experiment fittedOnAll() {
        return experiment.withData(experiment.data().withScalingRows(OptionalInt.empty()));
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
        problems.addAll(new ModelCheck(experiment).problems());
    }

    private void runs() {
        range(Field.RUNS, "", experiment.runs().size(), 1, Limits.RUNS);
        if (experiment.title().length() > Limits.TITLE) {
            String title = Sentence.shortened(experiment.title(), Limits.TITLE);
            say(Field.RUNS, "", "title.long", experiment.title().length(), Limits.TITLE);
            mend(new Problem.Remedy(sentence("title.shorten"), experiment.withTitle(title)));
        }
        for (RunChoice run : experiment.runs()) {
            names(run);
            range(Field.BATCH_SIZE, run.id(), run.batchSize(), 1, Limits.BATCH_SIZE);
            run.split().used().ifPresent(used -> range(Field.SAMPLES, run.id(), used, 1, Integer.MAX_VALUE));
            run.split().train().ifPresent(train -> range(Field.SAMPLES, run.id(), train, 1, Integer.MAX_VALUE));
            range(Field.CALLS, run.id(), run.calls().size(), 1, Limits.CALLS);
            run.calls().forEach(call -> call(run, call));
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

    private void names(RunChoice run) {
        if (run.id().length() > Limits.LETTER) {
            String id = Sentence.shortened(run.id(), Limits.LETTER);
            say(Field.RUNS, run.id(), "runs.letter", id, run.id().length(), Limits.LETTER);
        }
        if (run.name().length() > Limits.NAME) {
            String name = Sentence.shortened(run.name(), Limits.NAME);
            say(Field.RUNS, run.id(), "runs.name", run.id(), run.name().length(), Limits.NAME);
            mend(new Problem.Remedy(sentence("title.shorten"), experiment.withRun(run.id(), r -> r.withName(name))));
        }
    }

    private void call(RunChoice run, Call call) {
        range(Field.EPOCHS, run.id(), call.epochs(), 1, Limits.EPOCHS);
        if (call instanceof Call.Generate generate) {
            range(Field.OUTPUTS, run.id(), generate.outputs(), 1, Limits.OUTPUTS);
        }
    }

    private void pin(RunChoice run, Pin pin) {
        if (pin.epoch() < 0 || pin.batch() < 0 || pin.step() < 0 || pin.slot().orElse(0) < 0) {
            say(Field.PINS, run.id(), "pins.negative", pin.epoch(), pin.batch(), pin.step());
        }
    }

    private void range(Field field, String run, int value, int least, int most) {
        if (value < least || value > most) {
            String kind = most == Integer.MAX_VALUE ? "least." : "range.";
            say(field, run, kind + field.name().toLowerCase(Locale.ROOT), value, least, most);
        }
    }

    /** Gives the last problem a remedy. */
    private void mend(Problem.Remedy remedy) {
        Problem last = problems.remove(problems.size() - 1);
        problems.add(last.with(remedy));
    }

    private static Sentence sentence(String key, Object... arguments) {
        return Sentence.of(Problem.class, key, arguments);
    }

    private void say(Field field, String run, String key, Object... arguments) {
        problems.add(Problem.of(field, run, key, arguments));
    }
}
