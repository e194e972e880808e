package unrolled.diagram.base;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unrolled.experiment.RunChoice;
import unrolled.run.Run;
import unrolled.run.plan.Plan;

/** What a run is called and what it does, in words. */
public final class RunNames {
    private RunNames() {}

    /** The user's name for the run, else one made of what it does. */
    public static String title(RunChoice run, Words words) {
        if (run.name().isBlank() && run.whatIf().of().isPresent()) {
            return words.of("run.branch", run.whatIf().of().get());
        }
        return run.name().isBlank()
                ? words.of(run.stateful() ? "run.stateful" : "run.stateless", run.batchSize())
                : ExampleNames.shown(run.name(), words);
    }

    /** What was set by hand, what enters its slots, and when their state becomes zero. */
    public static String subtitle(Run run, Words words) {
        return subtitle(run.choice(), run.plan(), run.samples().series().map(SeriesCut::of), words);
    }

    /**
     * That of a run which is not made yet.
     *
     * @param cut how its windows lie in the series; empty for samples that were cut elsewhere
     */
    public static String subtitle(RunChoice run, Plan plan, Optional<SeriesCut> cut, Words words) {
        RunSentence said = new RunSentence(run, plan, words);
        return Stream.of(said.pins(), said.own(), said.slots(cut), said.resets(), said.begins())
                .flatMap(List::stream)
                .collect(Collectors.joining(" \u00b7 "));
    }

    /** The same in few words, the resets first: what has no room comes last. */
    public static List<String> brief(Run run, Words words) {
        RunSentence said = new RunSentence(run.choice(), run.plan(), words.brief());
        return Stream.of(
                        said.pins(),
                        said.resets(),
                        said.own(),
                        said.slots(run.samples().series().map(SeriesCut::of)),
                        said.begins())
                .flatMap(List::stream)
                .toList();
    }
}
