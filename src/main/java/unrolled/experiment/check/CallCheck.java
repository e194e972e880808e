package unrolled.experiment.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import unrolled.data.Sentence;
import unrolled.experiment.Call;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.Footprint;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.Limits;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Origin;
import unrolled.experiment.Part;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.experiment.Split;
import unrolled.experiment.WeightShape;

/** Finds what is wrong with the calls of a run, in an experiment whose numbers are all in range. */
final class CallCheck {
    private final Experiment experiment;
    private final RunChoice run;
    private final DataChoice data;
    private final ModelChoice model;
    private final int count;

    CallCheck(Experiment experiment, RunChoice run) {
        this.experiment = experiment;
        this.run = run;
        this.data = experiment.data(run);
        this.model = experiment.model(run);
        this.count = data.sampleCount();
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (run.calls().stream().allMatch(Call.Reset.class::isInstance)) {
            problems.add(Problem.of(Field.CALLS, run.id(), "calls.none", run.id()));
        }
        run.calls().forEach(call -> call(call).ifPresent(problems::add));
        boolean interleaved = run.order() == SampleOrder.INTERLEAVED;
        if ((run.stateful() || interleaved) && problems.isEmpty()) {
            fullBatches(run).ifPresent(problems::add);
        }
        if (interleaved) {
            shuffled().ifPresent(problems::add);
        }
        seriesChanges().ifPresent(problems::add);
        origin().ifPresent(problems::add);
        moments().ifPresent(problems::add);
        array().ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> call(Call call) {
        for (Part part : call.parts()) {
            if (run.split().count(part, count) == 0) {
                return Optional.of(noTestPart());
            }
        }
        if (call.needsTargets()) {
            return targets();
        }
        return call instanceof Call.Generate ? generation() : Optional.empty();
    }

    private Problem noTestPart() {
        int used = run.used(count);
        Problem problem = Problem.of(Field.SAMPLES, run.id(), "part.empty", run.id(), used);
        int train = used * 2 / 3;
        if (train < 1 || train == used) {
            return problem;
        }
        RunChoice split = run.withSplit(new Split(run.split().used(), OptionalInt.of(train)));
        RunChoice full = run.stateful() ? split.withSplit(split.split().multipleOf(run.batchSize(), count)) : split;
        return problem.with(new Problem.Remedy(
                Sentence.of(Problem.class, "part.split", full.split().count(Part.TRAIN, count)),
                experiment.withRun(run.id(), r -> full)));
    }

    /** A loss compares one output with each target. */
    private Optional<Problem> targets() {
        int outputs = model.outputs();
        long targets = data.targetWidth();
        if (outputs == targets) {
            return Optional.empty();
        }
        Problem problem = Problem.of(Field.DENSE_UNITS, run.id(), "targets.shape", run.id(), outputs, targets);
        return Optional.of(targets > Limits.UNITS ? problem : problem.with(fitting((int) targets)));
    }

    private Problem.Remedy fitting(int targets) {
        DenseChoice fitting = model.dense()
                .map(dense -> dense.withUnits(targets))
                .orElse(new DenseChoice(targets, unrolled.engine.model.Activation.LINEAR));
        return new Problem.Remedy(
                Sentence.of(Problem.class, model.dense().isPresent() ? "targets.units" : "targets.dense", targets),
                experiment.withModelOf(run.id(), model.withDense(Optional.of(fitting))));
    }

    /** An output can be the next input if it stands for the next row of all features. */
    private Optional<Problem> generation() {
        if (data.targetRows() > 1) {
            return Optional.of(Problem.of(Field.TARGET_ROWS, run.id(), "generate.rows", run.id(), data.targetRows()));
        }
        boolean sameColumns = data.features().equals(data.targets())
                && model.outputs() == data.features().size();
        if (!sameColumns) {
            return Optional.of(Problem.of(
                    Field.CALLS,
                    run.id(),
                    "generate.columns",
                    run.id(),
                    data.features().size(),
                    model.outputs()));
        }
        if (data.distance() != 1) {
            return Optional.of(Problem.of(Field.DISTANCE, run.id(), "generate.distance", run.id(), data.distance()));
        }
        return Optional.empty();
    }

    /** Where series are not told apart, nothing can change from one to the other. */
    private Optional<Problem> seriesChanges() {
        if (!run.reset().whereSeriesChanges() || data.seriesBy().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(Field.SERIES_BY, run.id(), "series.reset", run.id())
                .with(changing(run, run.withReset(run.reset().whereSeriesChanges(false)), "series.reset.not")));
    }

    /** Samples that are shuffled have no other order. */
    private Optional<Problem> shuffled() {
        if (!run.shuffles()) {
            return Optional.empty();
        }
        RunChoice calm = run.withEachFit(fit -> fit.withShuffle(false));
        return Optional.of(Problem.of(Field.ORDER, run.id(), "order.shuffled", run.id())
                .with(changing(run, calm, "order.shuffle.not"))
                .with(changing(run, run.withOrder(SampleOrder.IN_TURN), "order.turn")));
    }

    /** Keras's rule for stateful runs: every batch is full. */
    private Optional<Problem> fullBatches(RunChoice run) {
        int size = run.batchSize();
        int count = experiment.data(run).sampleCount();
        for (Call call : run.calls()) {
            for (Part part : call.parts()) {
                int samples = run.split().count(part, count);
                if (samples < size) {
                    return Optional.of(unfilled(run, "batch.large", size, samples));
                }
                if (run.walked(part, count) % size > 0 && !(call instanceof Call.Generate)) {
                    return Optional.of(unfilled(run, "batch.remainder", samples, size, samples % size));
                }
            }
        }
        return Optional.empty();
    }

    private Problem unfilled(RunChoice run, String key, int... numbers) {
        List<Object> told = new ArrayList<>(List.of(run.id()));
        Arrays.stream(numbers).forEach(told::add);
        return new Problem(
                Field.BATCH_SIZE,
                run.id(),
                Sentence.of(Problem.class, key, told.toArray()),
                new BatchMends(experiment, run).remedies());
    }

    private Optional<Problem> origin() {
        for (String id : run.origin().runs().toList()) {
            if (experiment.run(id).isEmpty()) {
                return Optional.of(without(id, run, "origin.unknown", run.id(), id));
            }
            if (id.equals(run.id())) {
                return Optional.of(without(id, run, "origin.itself", id));
            }
            if (waitsFor(id, new HashSet<>()).contains(run.id())) {
                return Optional.of(without(id, run, "origin.circle", run.id(), id));
            }
            RunChoice other = experiment.run(id).orElseThrow();
            boolean weights = run.origin().weights().equals(Optional.of(id));
            if (weights && run.own().weights().isPresent()) {
                return Optional.of(Problem.of(Field.ORIGIN, run.id(), "origin.given", run.id(), id)
                        .with(changing(run, firstWeights(), "origin.weights.given"))
                        .with(changing(
                                run, run.withOwn(run.own().withWeights(Optional.empty())), "origin.weights.run")));
            }
            if (weights && !weightShapes(other).equals(weightShapes(run))) {
                return Optional.of(Problem.of(Field.ORIGIN, run.id(), "origin.layout", run.id(), id)
                        .with(changing(run, firstWeights(), "origin.weights.new")));
            }
        }
        return run.origin().state().flatMap(id -> state(experiment.run(id).orElseThrow()));
    }

    /** Only a stateful run can go on from a state, only a stateful run leaves one, and it has a row for every slot. */
    private Optional<Problem> state(RunChoice other) {
        if (!run.stateful()) {
            return Optional.of(zeroOrStateful(run, "origin.stateless", run.id(), other.id()));
        }
        if (!other.stateful()) {
            return Optional.of(zeroOrStateful(other, "origin.forgotten", run.id(), other.id()));
        }
        List<Integer> units = units(run);
        if (!units.equals(units(other))) {
            return Optional.of(
                    Problem.of(Field.ORIGIN, run.id(), "origin.units", run.id(), units, other.id(), units(other))
                            .with(changing(run, zeroState(), "origin.state.zero")));
        }
        if (run.batchSize() != other.batchSize()) {
            return Optional.of(Problem.of(
                            Field.ORIGIN,
                            run.id(),
                            "origin.slots",
                            run.id(),
                            run.batchSize(),
                            other.id(),
                            other.batchSize())
                    .with(changing(run, zeroState(), "origin.state.zero")));
        }
        return Optional.empty();
    }

    private List<Integer> units(RunChoice of) {
        return experiment.model(of).lstms().stream().map(LstmChoice::units).toList();
    }

    private List<List<WeightShape>> weightShapes(RunChoice of) {
        return experiment.model(of).weightShapes(of.layout().features(experiment.data(of)));
    }

    /** A run may begin with zero state; or one that is stateless becomes stateful, if all its batches are full. */
    private Problem zeroOrStateful(RunChoice stateless, String key, Object... arguments) {
        Problem problem = Problem.of(Field.ORIGIN, run.id(), key, arguments)
                .with(changing(run, zeroState(), "origin.state.zero"));
        RunChoice stateful = stateless.withStateful(true);
        return stateful.batchSize() < 1 || fullBatches(stateful).isPresent()
                ? problem
                : problem.with(changing(stateless, stateful, "origin.stateful"));
    }

    private RunChoice zeroState() {
        return run.withOrigin(new Origin(run.origin().weights(), Optional.empty()));
    }

    private RunChoice firstWeights() {
        return run.withOrigin(new Origin(Optional.empty(), run.origin().state()));
    }

    /** A run that cannot begin with anything of another can begin without it. */
    private Problem without(String id, RunChoice run, String key, Object... arguments) {
        return Problem.of(Field.ORIGIN, run.id(), key, arguments)
                .with(changing(run, run.withOrigin(run.origin().without(id)), "origin.new"));
    }

    private Problem.Remedy changing(RunChoice run, RunChoice mended, String key) {
        return new Problem.Remedy(Sentence.of(Problem.class, key, run.id()), experiment.withRun(run.id(), r -> mended));
    }

    /** A run and all that it waits for, directly or not. */
    private Set<String> waitsFor(String id, Set<String> known) {
        if (known.add(id)) {
            experiment.run(id).ifPresent(run -> run.origin().runs().forEach(other -> waitsFor(other, known)));
        }
        return known;
    }

    /** A run may take years, but its time steps can be counted. */
    private Optional<Problem> moments() {
        double steps = run.layout().steps(data);
        double all = 0;
        for (Call call : run.calls()) {
            for (Part part : call.parts()) {
                double batches = call instanceof Call.Generate generate
                        ? generate.outputs()
                        : Math.ceil((double) run.split().count(part, count) / run.batchSize());
                all += call.epochs() * batches * steps;
            }
        }
        return all <= Limits.MOMENTS
                ? Optional.empty()
                : Optional.of(Problem.of(
                        Field.CALLS, run.id(), "calls.moments", run.id(), millions(all), millions(Limits.MOMENTS)));
    }

    private static long millions(double moments) {
        return Math.round(moments / 1e6);
    }

    private Optional<Problem> array() {
        long needed = Footprint.of(experiment, run).array();
        return needed <= Limits.ARRAY
                ? Optional.empty()
                : Optional.of(Problem.of(Field.MEMORY, run.id(), "memory.array", run.id(), needed, Limits.ARRAY));
    }
}
