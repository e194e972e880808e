package unrolled.experiment.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.experiment.RunChoice;

/**
 * An experiment with all that is wrong with it. It can be shown, edited and saved as it is; what can be run of it are the
 * runs that have no problem.
 */
public record CheckedExperiment(Experiment experiment, List<Problem> problems) {
    public CheckedExperiment {
        problems = List.copyOf(problems);
    }

    public static CheckedExperiment of(Experiment experiment) {
        return new CheckedExperiment(experiment, Check.problems(experiment));
    }

    /** The first thing that is wrong with a run; empty if it is none of its own. */
    public Optional<Problem> problem(String run) {
        return problems.stream().filter(problem -> problem.run().equals(run)).findFirst();
    }

    /** For each run that has no problem of its own, but needs a run that cannot be run, which one it waits for. */
    public List<Problem> waiting() {
        Set<String> stopped = stopped();
        return experiment.runs().stream()
                .filter(run -> stopped.contains(run.id()) && problem(run.id()).isEmpty())
                .map(run -> Problem.of(Problem.Field.ORIGIN, run.id(), "run.waits", run.id(), awaited(run, stopped)))
                .toList();
    }

    /** Why a run cannot be run: what is wrong with it, or what it waits for. */
    public Optional<Problem> obstacle(String run) {
        return Stream.concat(problems.stream(), waiting().stream())
                .filter(problem -> problem.run().equals(run))
                .findFirst();
    }

    private static String awaited(RunChoice run, Set<String> stopped) {
        return needed(run).filter(stopped::contains).findFirst().orElseThrow();
    }

    /**
     * The experiment with those of its runs that can be run: that have no problem, and neither begin with something of one
     * that has nor branch from it. Empty if there are none.
     */
    public Optional<Experiment> runnable() {
        if (problems.isEmpty()) {
            return Optional.of(experiment);
        }
        Set<String> stopped = stopped();
        List<RunChoice> sound = experiment.runs().stream()
                .filter(run -> !stopped.contains("") && !stopped.contains(run.id()))
                .toList();
        return sound.isEmpty() ? Optional.empty() : Optional.of(experiment.withRuns(sound));
    }

    /** The ids of the runs that have a problem or need one that is among them; and an empty one as in {@link #wrong}. */
    private Set<String> stopped() {
        Set<String> stopped = wrong();
        while (experiment.runs().stream()
                .anyMatch(run -> needed(run).anyMatch(stopped::contains) && stopped.add(run.id()))) {
            // until no run waits for one of them any more
        }
        return stopped;
    }

    private static Stream<String> needed(RunChoice run) {
        return Stream.concat(run.origin().runs(), run.whatIf().of().stream());
    }

    /** The ids of the runs that have a problem; an empty one for data, model and the list of runs. */
    private Set<String> wrong() {
        return problems.stream().map(Problem::run).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Why this may not become another experiment by an edit: what has no problem now, a run, or all that runs have in
     * common, would have one. What has a problem already can be edited freely. No remedy is offered that would be refused.
     */
    public Optional<Problem> refuses(CheckedExperiment proposed) {
        return refuses(proposed.problems())
                .map(problem -> problem.offering(
                        remedy -> refuses(Check.found(remedy.mended())).isEmpty()));
    }

    private Optional<Problem> refuses(List<Problem> proposed) {
        Set<String> wrong = wrong();
        return wrong.contains("")
                ? Optional.empty()
                : proposed.stream()
                        .filter(problem -> !wrong.contains(problem.run()))
                        .findFirst();
    }
}
