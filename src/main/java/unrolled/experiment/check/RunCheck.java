package unrolled.experiment.check;

import java.util.ArrayList;
import java.util.List;
import unrolled.data.Sentence;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Limits;
import unrolled.experiment.Pin;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;

/** Finds what is out of range in a run by itself, whatever the data and the model are. */
final class RunCheck {
    private final Experiment experiment;
    private final RunChoice run;
    private final Problems problems;

    RunCheck(Experiment experiment, RunChoice run) {
        this.experiment = experiment;
        this.run = run;
        this.problems = new Problems(run.id());
    }

    List<Problem> problems() {
        problems.range(Field.BATCH_SIZE, run.batchSize(), 1, Limits.BATCH_SIZE);
        run.split().used().ifPresent(used -> problems.range(Field.SAMPLES, used, 1, Integer.MAX_VALUE));
        run.split()
                .train()
                .ifPresent(train -> problems.range(Field.SAMPLES, "least.train", train, 1, Integer.MAX_VALUE));
        if (run.reset().rule() == ResetRule.EVERY_N) {
            problems.range(Field.RESET_N, run.reset().every(), 1, Integer.MAX_VALUE);
        }
        problems.range(Field.CALLS, run.calls().size(), 1, Limits.CALLS);
        run.calls().forEach(this::call);
        if (run.pins().size() > Limits.PINS) {
            problems.say(Field.PINS, "pins.count", run.pins().size(), Limits.PINS);
        }
        run.pins().forEach(this::pin);
        List<Problem> all = names();
        all.addAll(problems.found());
        return all;
    }

    /** What is too long to name the run by. */
    private List<Problem> names() {
        List<Problem> names = new ArrayList<>();
        if (run.id().length() > Limits.LETTER) {
            String id = Sentence.shortened(run.id(), Limits.LETTER);
            names.add(
                    Problem.of(Field.RUNS, run.id(), "runs.letter", id, run.id().length(), Limits.LETTER));
        }
        if (run.name().length() > Limits.NAME) {
            String name = Sentence.shortened(run.name(), Limits.NAME);
            Experiment shorter = experiment.withRun(run.id(), r -> r.withName(name));
            names.add(Problem.of(
                            Field.RUNS,
                            run.id(),
                            "runs.name",
                            run.id(),
                            run.name().length(),
                            Limits.NAME)
                    .with(new Problem.Remedy(Sentence.of(Problem.class, "title.shorten"), shorter)));
        }
        return names;
    }

    private void call(Call call) {
        problems.range(Field.EPOCHS, call.epochs(), 1, Limits.EPOCHS);
        if (call instanceof Call.Generate generate) {
            problems.range(Field.OUTPUTS, generate.outputs(), 1, Limits.OUTPUTS);
        }
    }

    private void pin(Pin pin) {
        if (pin.epoch() < 0 || pin.batch() < 0 || pin.step() < 0 || pin.slot().orElse(0) < 0) {
            problems.say(Field.PINS, "pins.negative", pin.epoch(), pin.batch(), pin.step());
        }
    }
}
