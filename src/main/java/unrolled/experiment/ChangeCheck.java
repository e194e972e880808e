package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.data.Sentence;
import unrolled.experiment.Problem.Field;

/** Finds changes of numbers that the model does not have, and of runs that there are not. */
final class ChangeCheck {
    private final Experiment experiment;

    ChangeCheck(Experiment experiment) {
        this.experiment = experiment;
    }

    List<Problem> problems(RunChoice run) {
        List<Problem> problems = new ArrayList<>();
        WhatIf whatIf = run.whatIf();
        whatIf.of()
                .filter(of -> of.equals(run.id()) || experiment.run(of).isEmpty())
                .ifPresent(of -> problems.add(Problem.of(Field.CHANGES, run.id(), "whatif.of", run.id(), of)));
        if (whatIf.changes().size() > Limits.CHANGES) {
            int count = whatIf.changes().size();
            problems.add(Problem.of(Field.CHANGES, run.id(), "changes.count", run.id(), count, Limits.CHANGES));
        }
        whatIf.changes().forEach(change -> problem(run, change).ifPresent(problems::add));
        return problems;
    }

    private Optional<Problem> problem(RunChoice run, Change change) {
        String name = ChangeText.name(change.place(), experiment.model().units().size());
        if (change.epoch() < 0 || change.batch() < 0 || change.place().isNegative()) {
            return Optional.of(said(
                    run, change, "changes.negative", run.id(), name, change.epoch(), change.batch(), step(change)));
        }
        if (!Double.isFinite(change.value())) {
            return Optional.of(said(run, change, "changes.finite", run.id(), name, change.value()));
        }
        return exists(run, change.place())
                ? Optional.empty()
                : Optional.of(said(run, change, "changes.unknown", run.id(), name, what(run, change.place())));
    }

    private static int step(Change change) {
        return change.place().step();
    }

    private Problem said(RunChoice run, Change change, String key, Object... arguments) {
        return Problem.of(Field.CHANGES, run.id(), key, arguments)
                .with(new Problem.Remedy(
                        Sentence.of(Problem.class, "changes.drop"),
                        experiment.withRun(run.id(), r -> r.without(change))));
    }

    private boolean exists(RunChoice run, Change.Place place) {
        if (place instanceof Change.Input input) {
            return input.feature() < features(run);
        }
        if (place instanceof Change.Memory memory) {
            List<Integer> units = experiment.model().units();
            return memory.layer() < units.size() && memory.unit() < units.get(memory.layer());
        }
        int[] shape = shape(run, (Change.Weight) place);
        return ((Change.Weight) place).row() < shape[0] && ((Change.Weight) place).column() < shape[1];
    }

    /** What there is instead. */
    private Sentence what(RunChoice run, Change.Place place) {
        ModelChoice model = experiment.model();
        if (place instanceof Change.Input) {
            return Sentence.of(Problem.class, "changes.features", features(run) - 1);
        }
        if (place instanceof Change.Memory memory) {
            return memory.layer() < model.units().size()
                    ? Sentence.of(Problem.class, "changes.units", model.units().get(memory.layer()) - 1)
                    : Sentence.of(Problem.class, "changes.layers", model.units().size());
        }
        int[] shape = shape(run, (Change.Weight) place);
        return shape[0] == 0
                ? Sentence.of(Problem.class, "changes.table")
                : Sentence.of(Problem.class, "changes.shape", shape[0], shape[1]);
    }

    /** Rows and columns of a table of weights: 0 and 0 of one that the model does not have. */
    private int[] shape(RunChoice run, Change.Weight weight) {
        ModelChoice model = experiment.model();
        int lstms = model.units().size();
        boolean lstm = weight.layer() < lstms;
        int width = weight.layer() == 0 ? features(run) : model.units().get(Math.min(weight.layer(), lstms) - 1);
        int units = lstm
                ? model.units().get(weight.layer())
                : model.dense()
                        .filter(dense -> weight.layer() == lstms)
                        .map(DenseChoice::units)
                        .orElse(0);
        int columns = lstm ? 4 * units : units;
        int rows = switch (weight.table()) {
            case KERNEL -> width;
            case RECURRENT_KERNEL -> lstm ? units : 0;
            case BIAS -> lstm && !model.useBias() ? 0 : 1;
        };
        return columns == 0 ? new int[] {0, 0} : new int[] {rows, columns};
    }

    private int features(RunChoice run) {
        return (int) run.layout().features(experiment.data());
    }
}
