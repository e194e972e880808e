package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private boolean isWrong(String run) {
        return problems.stream().anyMatch(problem -> problem.run().equals(run));
    }

    /** What can be asked of the runs whose numbers are in range, if data and model are. */
    private void calls() {
        if (isWrong("")) {
            return;
        }
        experiment.runs().forEach(this::own);
        List<RunChoice> runs =
                experiment.runs().stream().filter(run -> !isWrong(run.id())).toList();
        runs.forEach(run -> problems.addAll(new CallCheck(experiment, run).problems()));
        runs.forEach(run -> problems.addAll(modelOf(run).weights(run.layout().features(experiment.data(run)))));
        runs.forEach(run -> problems.addAll(new TrainingCheck(experiment, run).problems()));
        ChangeCheck changes = new ChangeCheck(experiment);
        runs.forEach(run -> problems.addAll(changes.problems(run)));
    }

    private void data() {
        problems.addAll(new DataCheck(experiment, experiment.data(), "").problems());
    }

    private void model() {
        problems.addAll(new ModelCheck(experiment.model(), "", experiment::withModel).problems());
    }

    /** What a run has of its own, if what all have in common is sound. */
    private void own(RunChoice run) {
        if (!run.own().cutsAsAll()) {
            problems.addAll(new DataCheck(experiment, experiment.data(run), run.id()).problems());
        }
        run.own().layers().ifPresent(layers -> problems.addAll(modelOf(run).problems()));
    }

    private ModelCheck modelOf(RunChoice run) {
        return new ModelCheck(experiment.model(run), run.id(), model -> experiment.withModelOf(run.id(), model));
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
            if (run.split().train().orElse(1) < 1) {
                sayOf(
                        run.id(),
                        Field.SAMPLES,
                        "least.train",
                        run.split().train().getAsInt());
            }
            if (run.reset().rule() == ResetRule.EVERY_N) {
                range(Field.RESET_N, run.id(), run.reset().every(), 1, Integer.MAX_VALUE);
            }
            range(Field.CALLS, run.id(), run.calls().size(), 1, Limits.CALLS);
            run.calls().forEach(call -> call(run, call));
            if (run.pins().size() > Limits.PINS) {
                sayOf(run.id(), Field.PINS, "pins.count", run.pins().size(), Limits.PINS);
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
            sayOf(run.id(), Field.PINS, "pins.negative", pin.epoch(), pin.batch(), pin.step());
        }
    }

    private void range(Field field, String run, int value, int least, int most) {
        if (value < least || value > most) {
            String kind = most == Integer.MAX_VALUE ? "least." : "range.";
            sayOf(run, field, kind + field.name().toLowerCase(Locale.ROOT), value, least, most);
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

    /** Says it of a run, which the sentence names; of the experiment itself if that is empty. */
    private void sayOf(String run, Field field, String key, Object... arguments) {
        Problems of = new Problems(run);
        of.say(field, key, arguments);
        problems.addAll(of.found());
    }

    private void say(Field field, String run, String key, Object... arguments) {
        problems.add(Problem.of(field, run, key, arguments));
    }
}
