package unrolled.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import unrolled.data.Sentence;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.Problem.Field;

/** Finds what is wrong with the calls of a run, in an experiment whose numbers are all in range. */
final class CallCheck {
    private final Experiment experiment;
    private final int count;

    CallCheck(Experiment experiment) {
        this.experiment = experiment;
        this.count = experiment.data().sampleCount();
    }

    List<Problem> problems(RunChoice run) {
        List<Problem> problems = new ArrayList<>();
        if (run.calls().stream().allMatch(Call.Reset.class::isInstance)) {
            problems.add(Problem.of(Field.CALLS, run.id(), "calls.none", run.id()));
        }
        run.calls().forEach(call -> call(run, call).ifPresent(problems::add));
        if (run.stateful() && problems.isEmpty()) {
            fullBatches(run).ifPresent(problems::add);
        }
        origin(run).ifPresent(problems::add);
        moments(run).ifPresent(problems::add);
        array(run).ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> call(RunChoice run, Call call) {
        for (Part part : call.parts()) {
            if (run.split().count(part, count) == 0) {
                return Optional.of(noTestPart(run));
            }
        }
        if (call.needsTargets()) {
            return targets(run);
        }
        return call instanceof Call.Generate ? generation(run) : Optional.empty();
    }

    private Problem noTestPart(RunChoice run) {
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
    private Optional<Problem> targets(RunChoice run) {
        ModelChoice model = experiment.model();
        int outputs = model.outputs();
        int targets = experiment.data().targets().size();
        if (outputs == targets) {
            return Optional.empty();
        }
        DenseChoice fitting = model.dense()
                .map(dense -> dense.withUnits(targets))
                .orElse(new DenseChoice(targets, unrolled.engine.model.Activation.LINEAR));
        return Optional.of(Problem.of(Field.DENSE_UNITS, run.id(), "targets.shape", run.id(), outputs, targets)
                .with(new Problem.Remedy(
                        Sentence.of(Problem.class, "targets.dense", targets),
                        experiment.withModel(model.withDense(Optional.of(fitting))))));
    }

    /** An output can be the next input if it stands for the next row of all features. */
    private Optional<Problem> generation(RunChoice run) {
        DataChoice data = experiment.data();
        boolean sameColumns = data.features().equals(data.targets())
                && experiment.model().outputs() == data.features().size();
        if (!sameColumns) {
            return Optional.of(Problem.of(
                    Field.CALLS,
                    run.id(),
                    "generate.columns",
                    run.id(),
                    data.features().size(),
                    experiment.model().outputs()));
        }
        if (data.distance() != 1) {
            return Optional.of(Problem.of(Field.DISTANCE, run.id(), "generate.distance", run.id(), data.distance()));
        }
        return Optional.empty();
    }

    /** Keras's rule for stateful runs: every batch is full. */
    private Optional<Problem> fullBatches(RunChoice run) {
        int size = run.batchSize();
        for (Call call : run.calls()) {
            for (Part part : call.parts()) {
                int samples = run.split().count(part, count);
                if (samples < size) {
                    return Optional.of(Problem.of(Field.BATCH_SIZE, run.id(), "batch.large", run.id(), size, samples));
                }
                if (samples % size > 0 && !(call instanceof Call.Generate)) {
                    return Optional.of(remainder(run, samples));
                }
            }
        }
        return Optional.empty();
    }

    private Problem remainder(RunChoice run, int samples) {
        int size = run.batchSize();
        int used = run.used(count);
        int kept = run.split().multipleOf(size, count).used(count);
        int dropped = used - kept;
        Problem problem =
                Problem.of(Field.BATCH_SIZE, run.id(), "batch.remainder", run.id(), samples, size, samples % size);
        String key = dropped == 0 ? "batch.split" : dropped == 1 ? "batch.drop.one" : "batch.drop";
        return problem.with(new Problem.Remedy(Sentence.of(Problem.class, key, dropped, kept), withFullBatches()));
    }

    /** Every stateful run that has left-over samples loses them; the others stay as they are. */
    private Experiment withFullBatches() {
        return experiment.withRuns(experiment.runs().stream()
                .map(run -> run.stateful() && run.batchSize() > 0 ? withFullBatches(run) : run)
                .toList());
    }

    private RunChoice withFullBatches(RunChoice run) {
        Split full = run.split().multipleOf(run.batchSize(), count);
        return full.used(count) > 0 && full.count(Part.TRAIN, count) > 0 ? run.withSplit(full) : run;
    }

    private Optional<Problem> origin(RunChoice run) {
        for (String id : run.origin().runs().toList()) {
            if (experiment.run(id).isEmpty()) {
                return Optional.of(without(id, run, "origin.unknown", run.id(), id));
            }
            if (waitsFor(id, new HashSet<>()).contains(run.id())) {
                return Optional.of(without(id, run, "origin.circle", run.id(), id));
            }
            RunChoice other = experiment.run(id).orElseThrow();
            boolean weights = run.origin().weights().equals(Optional.of(id));
            if (weights && other.layout() != run.layout()) {
                return Optional.of(Problem.of(Field.ORIGIN, run.id(), "origin.layout", run.id(), id)
                        .with(changing(run, firstWeights(run), "origin.weights.new")));
            }
        }
        return run.origin().state().flatMap(id -> state(run, experiment.run(id).orElseThrow()));
    }

    /** Only a stateful run can go on from a state, only a stateful run leaves one, and it has a row for every slot. */
    private Optional<Problem> state(RunChoice run, RunChoice other) {
        if (!run.stateful()) {
            return Optional.of(zeroOrStateful(run, run, "origin.stateless", run.id(), other.id()));
        }
        if (!other.stateful()) {
            return Optional.of(zeroOrStateful(run, other, "origin.forgotten", run.id(), other.id()));
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
                    .with(changing(run, zeroState(run), "origin.state.zero")));
        }
        return Optional.empty();
    }

    /** A run may begin with zero state; or one that is stateless becomes stateful, if all its batches are full. */
    private Problem zeroOrStateful(RunChoice run, RunChoice stateless, String key, Object... arguments) {
        Problem problem = Problem.of(Field.ORIGIN, run.id(), key, arguments)
                .with(changing(run, zeroState(run), "origin.state.zero"));
        RunChoice stateful = stateless.withStateful(true);
        return stateful.batchSize() < 1 || fullBatches(stateful).isPresent()
                ? problem
                : problem.with(changing(stateless, stateful, "origin.stateful"));
    }

    private static RunChoice zeroState(RunChoice run) {
        return run.withOrigin(new Origin(run.origin().weights(), Optional.empty()));
    }

    private static RunChoice firstWeights(RunChoice run) {
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
    private Optional<Problem> moments(RunChoice run) {
        double steps = run.layout().steps(experiment.data());
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

    private Optional<Problem> array(RunChoice run) {
        long needed = Footprint.of(experiment, run).array();
        return needed <= Limits.ARRAY
                ? Optional.empty()
                : Optional.of(Problem.of(Field.MEMORY, run.id(), "memory.array", run.id(), needed, Limits.ARRAY));
    }
}
