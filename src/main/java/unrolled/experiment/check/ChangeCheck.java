package unrolled.experiment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.data.Sentence;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.experiment.ChangeText;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.LayerNames;
import unrolled.experiment.Limits;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;
import unrolled.experiment.RunChoice;
import unrolled.experiment.WeightShape;
import unrolled.experiment.WhatIf;

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
                ? change.place() instanceof Change.Hold hold ? problem(run, change, hold, name) : Optional.empty()
                : Optional.of(said(run, change, "changes.unknown", run.id(), name, what(run, change.place())));
    }

    /** A gate that is made by a sigmoid is between 0 and 1, and no hold ends before it begins. */
    private Optional<Problem> problem(RunChoice run, Change change, Change.Hold hold, String name) {
        if (hold.gate() != Quantity.G && (change.value() < 0 || change.value() > 1)) {
            return Optional.of(said(run, change, "changes.gate", run.id(), name, change.value()));
        }
        if (change.endsBeforeItBegins()) {
            Change.End end = hold.until().orElseThrow();
            String until = moment(end.epoch(), end.batch(), end.step());
            String from = moment(change.epoch(), change.batch(), hold.step());
            return Optional.of(said(run, change, "changes.until", run.id(), name, until, from));
        }
        return Optional.empty();
    }

    /** As it is written in the window, counted from 1. */
    private static String moment(int epoch, int batch, int step) {
        return (epoch + 1) + "." + (batch + 1) + "." + (step + 1);
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
            return isUnit(run, memory.layer(), memory.unit());
        }
        if (place instanceof Change.Hold hold) {
            return isUnit(run, hold.layer(), hold.unit());
        }
        long[] shape = shape(run, (Change.Weight) place);
        return ((Change.Weight) place).row() < shape[0] && ((Change.Weight) place).column() < shape[1];
    }

    private boolean isUnit(RunChoice run, int layer, int unit) {
        List<LstmChoice> lstms = experiment.model(run).lstms();
        return layer < lstms.size() && unit < lstms.get(layer).units();
    }

    /** What there is instead. */
    private Sentence what(RunChoice run, Change.Place place) {
        if (place instanceof Change.Input) {
            return Sentence.of(Problem.class, "changes.features", features(run) - 1);
        }
        if (place instanceof Change.Memory memory) {
            return units(run, memory.layer());
        }
        if (place instanceof Change.Hold hold) {
            return units(run, hold.layer());
        }
        long[] shape = shape(run, (Change.Weight) place);
        return shape[0] == 0
                ? Sentence.of(Problem.class, "changes.table")
                : Sentence.of(Problem.class, "changes.shape", shape[0], shape[1]);
    }

    private Sentence units(RunChoice run, int layer) {
        List<LstmChoice> lstms = experiment.model(run).lstms();
        return layer < lstms.size()
                ? Sentence.of(Problem.class, "changes.units", lstms.get(layer).units() - 1)
                : Sentence.of(Problem.class, "changes.layers", lstms.size());
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
