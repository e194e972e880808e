package unrolled.experiment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * The experiment with those of its runs that can be run: that have no problem, and neither begin with something of one
     * that has nor branch from it. Empty if there are none.
     */
    public Optional<Experiment> runnable() {
        if (problems.isEmpty()) {
            return Optional.of(experiment);
        }
        Set<String> wrong = wrong();
        if (wrong.contains("")) {
            return Optional.empty();
        }
        while (experiment.runs().stream().anyMatch(run -> waits(run, wrong) && wrong.add(run.id()))) {
            // until no run waits for one of them any more
        }
        List<RunChoice> sound = experiment.runs().stream()
                .filter(run -> !wrong.contains(run.id()))
                .toList();
        return sound.isEmpty() ? Optional.empty() : Optional.of(experiment.withRuns(sound));
    }

    private static boolean waits(RunChoice run, Set<String> wrong) {
        return run.origin().runs().anyMatch(wrong::contains)
                || run.whatIf().of().filter(wrong::contains).isPresent();
    }

    /** The ids of the runs that have a problem; an empty one for data, model and the list of runs. */
    private Set<String> wrong() {
        return problems.stream().map(Problem::run).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Why this may not become another experiment by an edit: what has no problem now, a run, or all that runs have in
     * common, would have one. What has a problem already can be edited freely.
     */
    public Optional<Problem> refuses(CheckedExperiment proposed) {
        Set<String> wrong = wrong();
        return wrong.contains("")
                ? Optional.empty()
                : proposed.problems().stream()
                        .filter(problem -> !wrong.contains(problem.run()))
                        .findFirst();
    }
}
