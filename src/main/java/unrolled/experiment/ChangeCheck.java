package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.data.Sentence;
import unrolled.experiment.LayerChoice.LstmChoice;
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
        String name = ChangeText.name(change.place(), LayerNames.of(experiment.model(run)));
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
            List<LstmChoice> lstms = experiment.model(run).lstms();
            return memory.layer() < lstms.size()
                    && memory.unit() < lstms.get(memory.layer()).units();
        }
        long[] shape = shape(run, (Change.Weight) place);
        return ((Change.Weight) place).row() < shape[0] && ((Change.Weight) place).column() < shape[1];
    }

    /** What there is instead. */
    private Sentence what(RunChoice run, Change.Place place) {
        ModelChoice model = experiment.model(run);
        if (place instanceof Change.Input) {
            return Sentence.of(Problem.class, "changes.features", features(run) - 1);
        }
        if (place instanceof Change.Memory memory) {
            List<LstmChoice> lstms = model.lstms();
            return memory.layer() < lstms.size()
                    ? Sentence.of(
                            Problem.class,
                            "changes.units",
                            lstms.get(memory.layer()).units() - 1)
                    : Sentence.of(Problem.class, "changes.layers", lstms.size());
        }
        long[] shape = shape(run, (Change.Weight) place);
        return shape[0] == 0
                ? Sentence.of(Problem.class, "changes.table")
                : Sentence.of(Problem.class, "changes.shape", shape[0], shape[1]);
    }

    /** Rows and columns of a table of weights: 0 and 0 of one that the model does not have. */
    private long[] shape(RunChoice run, Change.Weight weight) {
        List<List<WeightShape>> shapes = experiment.model(run).weightShapes(features(run));
        List<WeightShape> layer = weight.layer() < shapes.size() ? shapes.get(weight.layer()) : List.of();
        return layer.stream()
                .filter(shape -> shape.name() == weight.table())
                .map(shape -> new long[] {shape.rows(), shape.columns()})
                .findFirst()
                .orElse(new long[2]);
    }

    private int features(RunChoice run) {
        return (int) run.layout().features(experiment.data(run));
    }
}
