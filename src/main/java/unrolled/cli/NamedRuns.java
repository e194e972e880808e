package unrolled.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import unrolled.diagram.base.RunNames;
import unrolled.diagram.base.Words;
import unrolled.run.Run;

/** The runs of an experiment, as people name them: by letter, or by their name in the language of the output. */
record NamedRuns(List<Run> runs, Words words) {
    NamedRuns(List<Run> runs) {
        this(runs, Words.in(Locale.ENGLISH));
    }

    Optional<Run> find(String wanted) {
        return runs.stream()
                .filter(run -> wanted.equals(run.id()) || wanted.equals(title(run)))
                .findFirst();
    }

    /** Refuses a name that no run has. */
    Run get(String wanted) {
        return find(wanted)
                .orElseThrow(() -> Refusal.badUse("there is no run '" + wanted + "': choose one of "
                        + runs.stream()
                                .map(run -> run.id() + " (" + title(run) + ")")
                                .collect(Collectors.joining(", "))));
    }

    private String title(Run run) {
        return RunNames.title(run.choice(), words);
    }
}
