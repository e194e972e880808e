package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** What the user made and what saving writes: a series cut into samples, a model, and the runs that are compared. */
public record Experiment(String title, DataChoice data, ModelChoice model, List<RunChoice> runs) {
    public Experiment {
        runs = List.copyOf(runs);
    }

    public Experiment withTitle(String title) {
        return new Experiment(title, data, model, runs);
    }

    /** Whether another one is the same but for its title. */
    public boolean isSameButForTitle(Experiment other) {
        return withTitle(other.title).equals(other);
    }

    /** What an edit makes of it that was thought of when it was another one: itself, if more than its title is otherwise by now. */
    public Experiment edited(Experiment seen, Experiment edited) {
        return isSameButForTitle(seen) ? edited.withTitle(title) : this;
    }

    public Experiment withData(DataChoice data) {
        return new Experiment(title, data, model, runs);
    }

    public Experiment withModel(ModelChoice model) {
        return new Experiment(title, data, model, runs);
    }

    public Experiment withRuns(List<RunChoice> runs) {
        return new Experiment(title, data, model, runs);
    }

    /** The data as a run cuts it. */
    public DataChoice data(RunChoice run) {
        return run.own().of(data);
    }

    /** The model as a run builds it. */
    public ModelChoice model(RunChoice run) {
        return run.own().of(model);
    }

    /** With another model for a run: what the run has of its own stays its own, all else becomes the experiment's. */
    public Experiment withModelOf(String id, ModelChoice changed) {
        OwnChoice own = run(id).map(RunChoice::own).orElse(OwnChoice.NOTHING);
        boolean ownWeights = own.hasModel();
        ModelChoice shared = new ModelChoice(
                own.layers().isPresent() ? model.layers() : changed.layers(),
                own.seed().isPresent() ? model.seed() : changed.seed(),
                ownWeights ? model.weights() : changed.weights());
        OwnChoice kept = own.withLayers(own.layers().map(layers -> changed.layers()))
                .withSeed(own.seed().isPresent() ? OptionalLong.of(changed.seed()) : OptionalLong.empty())
                .withWeights(ownWeights ? changed.weights() : Optional.empty());
        return withModel(shared).withRun(id, run -> run.withOwn(kept));
    }

    public Optional<RunChoice> run(String id) {
        return runs.stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /** The same experiment with one run changed; unchanged if there is no run of that id. */
    public Experiment withRun(String id, UnaryOperator<RunChoice> change) {
        return withRuns(runs.stream()
                .map(run -> run.id().equals(id) ? change.apply(run) : run)
                .toList());
    }

    /** Without a run; others neither begin with something of it nor are branches of it any more. */
    public Experiment without(String id) {
        return withRuns(runs.stream()
                .filter(run -> !run.id().equals(id))
                .map(run -> run.withOrigin(run.origin().without(id))
                        .withWhatIf(run.whatIf().without(id)))
                .toList());
    }

    /** A copy of a run, unpinned from its name, placed right after it under the next free letter. */
    public Experiment withCopyOf(String id) {
        List<RunChoice> all = new ArrayList<>(runs);
        run(id).ifPresent(run -> all.add(runs.indexOf(run) + 1, run.withId(freeId())));
        return withRuns(all);
    }

    /** The run that a what-if in a run leads to: a new one, unless it is a branch already. */
    public String branchOf(String id) {
        return run(id).filter(run -> run.whatIf().isBranch()).isPresent() ? id : freeId();
    }

    /** With something made otherwise in a run from some moment on: in a branch of it, or in itself if it is one. */
    public Experiment branching(String id, UnaryOperator<RunChoice> otherwise) {
        String branch = branchOf(id);
        if (branch.equals(id)) {
            return withRun(id, otherwise);
        }
        return withCopyOf(id)
                .withRun(branch, run -> otherwise.apply(run.withName("").withWhatIf(WhatIf.branch(id))));
    }

    /** The first of A, B, ... Z, A1, B1, ... that no run has yet. */
    public String freeId() {
        for (int round = 0; ; round++) {
            for (char letter = 'A'; letter <= 'Z'; letter++) {
                String id = round == 0 ? String.valueOf(letter) : "" + letter + round;
                if (run(id).isEmpty()) {
                    return id;
                }
            }
        }
    }
}
