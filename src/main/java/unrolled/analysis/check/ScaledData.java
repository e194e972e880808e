package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.say;

import java.util.List;
import java.util.Optional;
import unrolled.data.Scale;
import unrolled.data.Scaling;
import unrolled.data.Sentence;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Part;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Remedy;
import unrolled.experiment.check.Check;
import unrolled.run.plan.Plan;

/** Whether inputs enter as they are though they are large, or a scaling was fitted on what is tested. */
final class ScaledData {
    private static final String UNSCALED = "warning.unscaled";
    private static final String SEEN_TEST = "warning.scaling";

    private ScaledData() {}

    static Verdict unscaled(CheckedRun run) {
        Verdict found = warned(run, UNSCALED, run.isFirst());
        return found.equals(Verdict.SOUND)
                ? found.within(inputs(run.experiment().data()))
                : found;
    }

    /** Between which values all inputs are. */
    private static Span inputs(DataChoice data) {
        return data.features().stream()
                .map(name -> {
                    Scale scale = data.scale(name);
                    double[] values = data.table().column(name).values();
                    return new Span(scale.of(Scaling.min(values)), scale.of(Scaling.max(values)));
                })
                .reduce(Span::and)
                .orElseThrow();
    }

    static Verdict seenTest(CheckedRun run) {
        boolean scales = run.experiment().data().scaling() != Scaling.NONE;
        boolean tests = run.experiment().runs().stream()
                .anyMatch(choice -> choice.split().train().isPresent());
        return warned(run, SEEN_TEST, run.isFirst() && scales && tests);
    }

    /** What all runs have in common is said once. */
    private static Verdict warned(CheckedRun run, String key, boolean asked) {
        if (!asked) {
            return Verdict.NOT_ASKED;
        }
        return Check.warnings(run.experiment()).stream()
                .filter(warning -> warning.sentence().key().equals(key))
                .findFirst()
                .map(warning -> Verdict.of(found(run, warning)))
                .orElse(Verdict.SOUND);
    }

    private static Sighting found(CheckedRun run, Problem warning) {
        boolean seen = warning.sentence().key().equals(SEEN_TEST);
        Cursor place = seen ? firstOfTest(run) : run.at(0, 0);
        List<Remedy> mends = warning.remedies().stream()
                .flatMap(mend -> run.mend(shortly(mend.sentence()), mend.mended()).stream())
                .toList();
        Optional<Cursor> there = Optional.of(place).filter(cursor -> run.trace().reached() > 0);
        Object[] arguments = warning.sentence().arguments().toArray();
        Sentence said = say(seen ? "seen_test" : "unscaled", arguments);
        return new Sighting(Level.LOOK, "", said, there, mends);
    }

    /** What a remedy does, in the few words that a button has room for. */
    private static Sentence shortly(Sentence remedy) {
        return remedy.key().equals("scaling.train")
                ? say("mend.rows", remedy.arguments().get(0))
                : say("mend.scaled");
    }

    /** The first pass over the test part, if any walks over it. */
    private static Cursor firstOfTest(CheckedRun run) {
        Plan plan = run.plan();
        int all = run.trace().run().samples().count();
        int first = run.choice().split().first(Part.TEST, all);
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            if (plan.pass(epoch).samples().first() == first) {
                return run.at(epoch, 0);
            }
        }
        return run.at(0, 0);
    }
}
