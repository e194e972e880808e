package unrolled.experiment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.data.Sentence;
import unrolled.experiment.Experiment;
import unrolled.experiment.Footprint;
import unrolled.experiment.Limits;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;
import unrolled.experiment.Problem.Remedy;
import unrolled.experiment.RunChoice;

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

    /** All that is wrong, with the remedies that help: each leads to no problem that was not there. */
    public static List<Problem> problems(Experiment experiment) {
        List<Problem> found = found(experiment);
        return found.stream()
                .map(problem -> problem.offering(remedy -> helps(remedy, problem, found)))
                .toList();
    }

    /** What is wrong with runs counts only where they were looked at before: that they are not, if all have a problem. */
    private static boolean helps(Remedy remedy, Problem problem, List<Problem> found) {
        List<Sentence> known = found.stream().map(Problem::sentence).toList();
        return found(remedy.mended()).stream()
                .filter(left -> left.run().isEmpty() || !problem.run().isEmpty())
                .allMatch(left -> !left.sentence().equals(problem.sentence()) && known.contains(left.sentence()));
    }

    /** All that is wrong, with remedies of which nobody knows whether they help. */
    static List<Problem> found(Experiment experiment) {
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
        Problems all = new Problems("");
        all.range(Field.RUNS, experiment.runs().size(), 1, Limits.RUNS);
        if (experiment.title().length() > Limits.TITLE) {
            String title = Sentence.shortened(experiment.title(), Limits.TITLE);
            all.say(Field.RUNS, "title.long", experiment.title().length(), Limits.TITLE);
            all.mend(experiment.withTitle(title), "title.shorten");
        }
        problems.addAll(all.found());
        experiment.runs().forEach(run -> problems.addAll(new RunCheck(experiment, run).problems()));
        long ids = experiment.runs().stream().map(RunChoice::id).distinct().count();
        if (ids < experiment.runs().size()) {
            problems.add(Problem.of(Field.RUNS, "", "runs.ids"));
        }
    }
}
